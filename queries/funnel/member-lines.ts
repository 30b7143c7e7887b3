import { filterSql, selectionSql } from "#queries/filters/filter-sql";
import type { Filter } from "#queries/filters/filter";
import { parseSubject } from "#queries/filters/subject";
import { eventText } from "#queries/filters/subject-sql";
import { type Fragment, join, plain } from "#queries/fragment";
import type { FunnelParams } from "./funnel-question";

/**
 * A place in a member's line is one number: milliseconds since the scope's beginning, above these bits its number in the
 * line. So places compare like the line, and their time is read from them without looking anything up.
 */
const PLACE_BITS = 27;
/** What an event matches, as bits; in the five above them the lowest step, so that events of one instant sort by it. */
const MARK_BITS = 22;

/** Milliseconds since the scope's beginning, of a place. */
export const timeOf = (place: string): string => `bitShiftRight(${place}, ${PLACE_BITS})`;
/** Where in the line a place is, from 1 on. */
export const numberOf = (place: string): string => `bitAnd(${place}, ${2 ** PLACE_BITS - 1})`;

/** A breakdown's value that events carry, rather than members; null without one. */
export function eventValue({ breakdown }: FunnelParams): Fragment | null {
  const subject = breakdown === undefined ? null : parseSubject(breakdown);
  return subject?.of === "event" ? eventText(subject, "breakdown") : null;
}

/**
 * The events that matter to a funnel, lined up: one row per member, with `hold` per member and held value.
 *
 * Columns: person UInt64, held String, places Array(UInt64), marks Array(UInt32) (bit 0 is the first step, exclusions come
 * above the steps), vals Array(String) (the breakdown's, empty without one of events). Reads happenings.
 *
 * TRICKY: what an event matches is packed beside its time into one number, which sorts several times faster than tuples.
 */
export function memberLines(funnel: FunnelParams, filter: Filter | undefined): Fragment {
  const { steps, exclusions, hold, order } = funnel;
  const marks = [...steps, ...exclusions].map(({ events }, bit) => selectionSql(events, `m${bit}`));
  const held = hold === undefined ? null : parseSubject(hold);
  const heldText = held?.of === "event" ? eventText(held, "hold") : plain("''");
  const value = eventValue(funnel);
  const ofSteps = 2 ** steps.length - 1;
  const lowest = `if(bitAnd(mark, ${ofSteps}) = 0, ${steps.length}, bitCount(bitAnd(bitNot(mark), mark - 1)))`;
  const key = `bitOr(bitShiftLeft(toUInt64(toUnixTimestamp64Milli(time) - toUnixTimestamp64Milli({from_time:DateTime64(3, 'UTC')})), ${PLACE_BITS}),
      toUInt64(bitOr(bitShiftLeft(toUInt32(${lowest}), ${MARK_BITS}), mark)))`;
  const line = value === null ? "groupArray(key)" : "groupArray((key, val))";

  return join(
    [filterSql(filter, "f"), heldText, value ?? plain("''"), ...marks],
    ([holds = "", heldSql = "", valueSql = "", ...bits]) => `
      SELECT person, held,
        arrayMap((key, number) -> bitOr(bitShiftLeft(bitShiftRight(key, ${PLACE_BITS}), ${PLACE_BITS}), number), keys, arrayEnumerate(keys)) AS places,
        arrayMap(key -> toUInt32(bitAnd(key, ${2 ** MARK_BITS - 1})), keys) AS marks,
        ${value === null ? "[]::Array(String)" : "line.2"} AS vals
      FROM (
        SELECT person, held, arraySort(${line}) AS line, ${value === null ? "line" : "line.1"} AS keys,
          groupBitOr(mark) AS matched
        FROM (
          SELECT person, ${heldSql} AS held, ${valueSql} AS val, mark, ${key} AS key
          FROM (
            SELECT *, toUInt32(${bits.map((bit, place) => `bitShiftLeft(toUInt32(${bit}), ${place})`).join(" + ")}) AS mark
            FROM happenings
            WHERE ${bits.join(" OR ")}${order === "strict" ? " OR event NOT IN {inactive:Array(String)}" : ""}
          )
          WHERE ${holds}${hold === undefined ? "" : " AND held != ''"}
        )
        GROUP BY person, held
        HAVING ${order === "any" ? "matched != 0" : "bitTest(matched, 0)"}
      )`,
    ["happenings"],
  );
}
