import { countedRows, resolvedPerson } from "./person";

/**
 * The events of the scope's days, for questions that need a single event's amount, score or order in time.
 *
 * Columns: id UUID, person UInt64, time DateTime64, day Date, event String, money Decimal(18, 4), score
 * Nullable(UInt8). Reads events.
 */
export const happenings = `
  SELECT e.id AS id, ${resolvedPerson("e")} AS person, e.time AS time, e.day AS day, e.event AS event,
    e.money AS money, e.score AS score
  FROM events AS e
  WHERE ${countedRows("e.person")} AND e.time >= {from_time:DateTime64(3, 'UTC')} AND e.time < {to_time:DateTime64(3, 'UTC')}`;
