import { countedRows, resolvedPerson } from "./person";
import type { SourceSwitches } from "./source-switches";

const ALL_DAYS = "toUInt64(4294967295)";

/** Days from the first of a month to a day, 0 to 32. */
const daysInto = (month: string, day: string) => `toUInt8(least(greatest(${day} - ${month}, 0), 32))`;

/** Local days as SQL, half-open. */
interface Days {
  from: string;
  to: string;
}

/** The bits of a month's days that are among some days. */
const among = (
  month: string,
  { from, to }: Days,
) => `bitAnd(bitShiftLeft(${ALL_DAYS}, ${daysInto(month, from)}),
    bitShiftLeft(toUInt64(1), ${daysInto(month, to)}) - 1)`;

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
export const activeMonths = (switches: SourceSwitches): string =>
  monthsOf({ from: "{from:Date}", to: "{to:Date}" }, switches);

/**
 * The same of the days up to today, whatever the scope says of time: as many as tell today's stages. Columns as in
 * activeMonths.
 */
export const recentMonths = (switches: SourceSwitches): string =>
  monthsOf(
    {
      from: "subtractDays({as_of:Date}, greatest({stage_churned:UInt16}, {stage_core_of:UInt16}))",
      to: "addDays({as_of:Date}, 1)",
    },
    switches,
  );

const monthsOf = (days: Days, switches: SourceSwitches) => `
  SELECT person, month, toUInt32(bitAnd(active.days, ${among("active.month", days)})) AS days
  FROM (${switches.usualActivity ? usualMonths(days, switches) : ownMonths(days, switches)}) AS active
  WHERE bitAnd(active.days, ${among("active.month", days)}) != 0`;

const usualMonths = ({ from, to }: Days, { includeExcluded }: SourceSwitches) => `
    SELECT ${resolvedPerson("m")} AS person, m.month AS month, m.days AS days
    FROM member_months AS m
    WHERE ${countedRows("m.person", includeExcluded)} AND m.month >= toStartOfMonth(${from}) AND m.month < ${to}`;

const ownMonths = ({ from, to }: Days, { includeExcluded }: SourceSwitches) => `
    SELECT ${resolvedPerson("d")} AS person, toStartOfMonth(d.day) AS month,
      bitShiftLeft(toUInt32(1), toDayOfMonth(d.day) - 1) AS days
    FROM member_days AS d
    WHERE ${countedRows("d.person", includeExcluded)} AND d.day >= ${from} AND d.day < ${to}
      AND d.event NOT IN {inactive:Array(String)}`;
