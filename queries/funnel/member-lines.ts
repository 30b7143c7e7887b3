import { filterSql, selectionSql } from "#queries/filters/filter-sql";
import { ANY_ACTIVE, type Filter } from "#queries/filters/filter";
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
export const MARK_BITS = 22;

/** Milliseconds since the scope's beginning, of a place. */
export const timeOf = (place: string): string => `bitShiftRight(${place}, ${PLACE_BITS})`;
/** Where in the line a place is, from 1 on. */
export const numberOf = (place: string): string => `bitAnd(${place}, ${2 ** PLACE_BITS - 1})`;

const NUMBERED = `arrayMap((key, number) -> bitOr(bitShiftLeft(bitShiftRight(key, ${PLACE_BITS}), ${PLACE_BITS}), number), keys, arrayEnumerate(keys))`;
const MARKS = `arrayMap(key -> bitAnd(key, ${2 ** MARK_BITS - 1}), keys)`;

/** A breakdown's value that events carry, rather than members; null without one. */
export function eventValue({ breakdown }: FunnelParams): Fragment | null {
  const subject = breakdown === undefined ? null : parseSubject(breakdown);
  return subject?.of === "event" ? eventText(subject, "breakdown") : null;
}

/**
 * The events that matter to a funnel, lined up: one row per member, with `hold` per member and held value.
 *
 * Columns: person UInt64, held String, places Array(UInt64), marks Array(UInt64) (bit 0 is the first step, exclusions
 * come above the steps; what is above them means nothing), vals Array(String) (the breakdown's, empty without one of events). Reads happenings.
 *
 * TRICKY: of who only ever took the first step, one place says all, and as a rule they are the most.
 *
 * TRICKY: what an event matches is packed beside its time into one number, which sorts several times faster than tuples.
 */
export function memberLines(funnel: FunnelParams, filter: Filter | undefined): Fragment {
  const { steps, hold, order } = funnel;
  const matching = marksOf(funnel);
  const held = hold === undefined ? null : parseSubject(hold);
  const heldText = held?.of === "event" ? eventText(held, "hold") : plain("''");
  const value = eventValue(funnel);
  const since = `toUnixTimestamp64Milli(time) - toUnixTimestamp64Milli({from_time:DateTime64(3, 'UTC')})`;
  const key = `bitOr(bitShiftLeft(toUInt64(${since}), ${PLACE_BITS}), mark)`;
  const line = value === null ? "groupArray(key)" : "groupArray((key, val))";
  // Texts make grouping several times slower, so what is not asked for is not grouped by.
  const groups = hold === undefined ? "person" : "person, held";
  const keys = value === null ? "line" : "line.1";
  // Where only the order of steps is asked, keys serve as places: of two at one instant that match the same, either will do.
  const isNumbered = order !== "ordered" || value !== null || steps.some(({ optional }) => optional);

  return join(
    [filterSql(filter, "f"), heldText, value ?? plain("''"), matching.mark, matching.test],
    ([holds = "", heldSql = "", valueSql = "", mark = "", matches = ""]) => `
      SELECT person, ${hold === undefined ? "''" : "held"} AS held,
        ${isNumbered ? NUMBERED : "keys"} AS places, ${isNumbered ? MARKS : "keys"} AS marks,
        ${value === null ? "[]::Array(String)" : "line.2"} AS vals
      FROM (
        SELECT ${groups}, arraySort(${line}) AS line, groupBitOr(mark) AS matched,
          ${order === "ordered" && value === null ? `arrayResize(${keys}, if(bitAnd(matched, ${2 ** MARK_BITS - 2}) = 0, 1, length(${keys})))` : keys} AS keys
        FROM (
          SELECT person, ${heldSql} AS held, ${valueSql} AS val, ${mark} AS mark, ${key} AS key
          FROM happenings
          WHERE (${matches}${order === "strict" ? " OR event NOT IN {inactive:Array(String)}" : ""})
            AND ${holds}${hold === undefined ? "" : " AND held != ''"}
        )
        GROUP BY ${groups}
        HAVING ${order === "any" ? `bitAnd(matched, ${2 ** steps.length - 1}) != 0` : "bitTest(matched, 0)"}
      )`,
    ["happenings"],
  );
}

/**
 * What an event matches, with the lowest step above it, as SQL; and whether it matches anything.
 *
 * TRICKY: steps that ask for names alone are looked up by name, which the engine does once for each name and not for each
 * event.
 */
function marksOf({ steps, exclusions }: FunnelParams): { mark: Fragment; test: Fragment } {
  const selections = [...steps, ...exclusions].map(({ events }) => events);
  const lowestOf = (mark: number) => steps.findIndex((_, step) => (mark >> step) & 1);
  const packed = (mark: number) => {
    const lowest = lowestOf(mark);
    return (lowest === -1 ? steps.length : lowest) * 2 ** MARK_BITS + mark;
  };
  const alternatives = selections.flat();
  if (alternatives.every(({ event, filter }) => filter === undefined && event !== ANY_ACTIVE)) {
    const names = [...new Set(alternatives.map(({ event }) => event))];
    const marks = names.map((name) =>
      packed(
        selections.reduce(
          (mark, events, bit) => mark + (events.some(({ event }) => event === name) ? 2 ** bit : 0),
          0,
        ),
      ),
    );
    const params = { step_names: names, step_marks: marks };
    return {
      mark: {
        sql: `transform(event, {step_names:Array(String)}, {step_marks:Array(UInt64)}, toUInt64(${packed(0)}))`,
        params,
        reads: [],
      },
      test: { sql: "event IN {step_names:Array(String)}", params: {}, reads: [] },
    };
  }
  const ofSteps = 2 ** steps.length - 1;
  const lowest = `if(bitAnd(bits, ${ofSteps}) = 0, ${steps.length}, bitCount(bitAnd(bitNot(bits), bits - 1)))`;
  const bits = selections.map((events, bit) => selectionSql(events, `m${bit}`));
  return {
    mark: join(
      bits,
      (tests) =>
        `toUInt64(bitOr(bitShiftLeft(toUInt32(${lowest}), ${MARK_BITS}), toUInt32(${tests.map((test, bit) => `bitShiftLeft(toUInt32(${test}), ${bit})`).join(" + ")}) AS bits))`,
    ),
    test: { sql: "bits != 0", params: {}, reads: [] },
  };
}
