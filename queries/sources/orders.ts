import { countedRows, resolvedPerson } from "./person";

const FROM = `{from_time:DateTime64(3, 'UTC')}`;
const TO = `{to_time:DateTime64(3, 'UTC')}`;

/**
 * The orders of the scope's days: one row per order, at its first report ever. An order that was first reported before
 * the scope does not come again, however often it was sent since.
 *
 * TRICKY: what was reported earlier is taken out by its number, instead of looking for the first report of every order
 * there ever was: comparing tuples costs more than a set of texts.
 *
 * Columns: person UInt64, at DateTime64(3), id UUID (of the first report), day Date, money Decimal(18, 4). Reads
 * order_firsts.
 */
export const orders = `
  SELECT ${resolvedPerson("report")} AS person, report.at AS at, report.id AS id, report.day AS day,
    report.money AS money
  FROM (
    SELECT project, min(first) AS earliest, earliest.person AS person,
      earliest.time AS at, earliest.id AS id, earliest.day AS day, earliest.money AS money
    FROM order_firsts
    WHERE ${countedRows("first.person")} AND first.time >= ${FROM} AND first.time < ${TO}
      AND order_id NOT IN (SELECT order_id FROM order_firsts WHERE ${countedRows("first.person")} AND first.time < ${FROM})
    GROUP BY project, order_id
  ) AS report`;
