import { filterSql } from "#queries/filters/filter-sql";
import { type Fragment, join } from "#queries/fragment";
import type { ActsAsked } from "./acts";
import { inSpans } from "./in-spans";
import { asksEvents, eventValue, withMemberValue } from "./member-value";

/**
 * Every order at its first report ever: person, at, id, day, amount, `holds` whether the filter holds for that report,
 * and its value of the breakdown.
 *
 * TRICKY: the first report is decided before the filter, so events are asked only where the filter or the breakdown
 * is about them, and then from the beginning of time.
 */
export function orderReports(asked: ActsAsked): Fragment {
  const reports = asksEvents(asked)
    ? join(
        [filterSql(asked.filter, "of"), eventValue(asked)],
        ([holds = "", value = ""]) => `
          SELECT first.1 AS person, first.2 AS at, first.3 AS id, first.4 AS day, first.5 AS amount,
            first.6 AS holds, first.7 AS value
          FROM (
            SELECT argMin((person, time, id, day, money, holds, val), (time, id)) AS first
            FROM (
              SELECT person, time, id, day, money, toUInt8(${holds}) AS holds, ${value} AS val,
                if(order_id = '', toString(id), order_id) AS number
              FROM happenings
              WHERE event = 'Order Completed'
            )
            GROUP BY number
          )`,
        ["happenings"],
      )
    : join(
        [filterSql(asked.filter, "of")],
        ([holds = ""]) => `
          SELECT person, at, id, day, money AS amount, toUInt8(${holds}) AS holds, '' AS value FROM orders`,
        ["orders"],
      );
  return withMemberValue(reports, asked);
}

const refunds = (asked: ActsAsked): Fragment =>
  withMemberValue(
    join(
      [filterSql(asked.filter, "rf"), eventValue(asked)],
      ([holds = "", value = ""]) => `
        SELECT person, day, money AS amount, ${value} AS value
        FROM happenings
        WHERE event = 'Order Refunded' AND ${holds}`,
      ["happenings"],
    ),
    asked,
  );

/** What was sold and refunded, refunds below zero: person, day, value, amount, `sold` 1 for orders. */
export const soldAndRefunded = (asked: ActsAsked): Fragment => {
  const orders = orderReports(asked);
  const refunded = refunds(asked);
  const params = { ...orders.params, ...refunded.params };
  return {
    sql: `
      SELECT person, day, value, toDecimal64(amount, 4) AS amount, 1 AS sold FROM (${orders.sql}) WHERE holds
      UNION ALL
      SELECT person, day, value, toDecimal64(-amount, 4) AS amount, 0 AS sold FROM (${refunded.sql})`,
    params,
    reads: [...new Set([...orders.reads, ...refunded.reads])],
    before: [...new Set([...(orders.before ?? []), ...(refunded.before ?? [])])],
  };
};

/** See Acts: `orders`. */
export const orderActs = (asked: ActsAsked): Fragment =>
  join(
    [inSpans(orderReports(asked))],
    ([sql = ""]) => `SELECT span, person, day, value, amount, 0 AS mark FROM (${sql}) WHERE holds`,
  );

/** See Acts: `refunds`. */
export const refundActs = (asked: ActsAsked): Fragment =>
  join(
    [inSpans(refunds(asked))],
    ([sql = ""]) => `SELECT span, person, day, value, amount, 0 AS mark FROM (${sql})`,
  );

/** See Acts: `net`. */
export const netActs = (asked: ActsAsked): Fragment =>
  join(
    [inSpans(soldAndRefunded(asked))],
    ([sql = ""]) => `
      SELECT span, person, value, sum(amount) AS amount, 0 AS mark FROM (${sql}) GROUP BY span, person, value`,
  );

/** See Acts: `customers`. Which order is the first is decided before the filter. */
export function customerActs(within: number, asked: ActsAsked): Fragment {
  const customers = join(
    [orderReports(asked)],
    ([sql = ""]) => `
      SELECT person, first.1 AS day, first.3 AS value, days
      FROM (
        SELECT person, argMin((day, holds, value), (at, id)) AS first, groupUniqArrayIf(day, holds) AS days
        FROM (${sql})
        GROUP BY person
      )
      WHERE first.2`,
  );
  const acts = join(
    [customers],
    ([sql = ""]) => `
      SELECT person, day, value, toDecimal64(0, 4) AS amount,
        multiIf(addDays(day, {within:UInt16}) >= {today:Date}, -1,
          arrayExists(other -> other > day AND other <= addDays(day, {within:UInt16}), days), 1, 0) AS mark
      FROM (${sql})`,
  );
  return { ...acts, params: { ...acts.params, within, today: asked.today } };
}
