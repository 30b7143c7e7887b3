import { countedRows, resolvedPerson } from "./person";
import type { SourceSwitches } from "./source-switches";

const ALL_DAYS = "toUInt64(4294967295)";

/** Days from the first of a month to a day, 0 to 32. */
const daysInto = (month: string, day: string) => `toUInt8(least(greatest(${day} - ${month}, 0), 32))`;

/** The bits of a month's days that are days of the scope. */
const inScope = (month: string) => `bitAnd(bitShiftLeft(${ALL_DAYS}, ${daysInto(month, "{from:Date}")}),
    bitShiftLeft(toUInt64(1), ${daysInto(month, "{to:Date}")}) - 1)`;

/**
 * On which of the scope's local days each person did something that makes a member active: one row per stored person and
 * month, so a person may have several.
 *
 * TRICKY: the rollup knows what makes a member active as projects have it unless they say other; of a project that does,
 * the days are found among all that was done.
 *
 * Columns: person UInt64, month Date (its first day), days UInt32 (bit 0 is the first day, never 0). Reads member_months
 * or member_days.
 */
export const activeMonths = (switches: SourceSwitches): string => `
  SELECT person, month, toUInt32(bitAnd(active.days, ${inScope("active.month")})) AS days
  FROM (${switches.usualActivity ? usualMonths(switches) : ownMonths(switches)}) AS active
  WHERE bitAnd(active.days, ${inScope("active.month")}) != 0`;

const usualMonths = ({ includeExcluded }: SourceSwitches) => `
    SELECT ${resolvedPerson("m")} AS person, m.month AS month, m.days AS days
    FROM member_months AS m
    WHERE ${countedRows("m.person", includeExcluded)} AND m.month >= toStartOfMonth({from:Date}) AND m.month < {to:Date}`;

const ownMonths = ({ includeExcluded }: SourceSwitches) => `
    SELECT ${resolvedPerson("d")} AS person, toStartOfMonth(d.day) AS month,
      bitShiftLeft(toUInt32(1), toDayOfMonth(d.day) - 1) AS days
    FROM member_days AS d
    WHERE ${countedRows("d.person", includeExcluded)} AND d.day >= {from:Date} AND d.day < {to:Date}
      AND d.event NOT IN {inactive:Array(String)}`;
