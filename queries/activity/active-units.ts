import { ANY_ACTIVE, type Filter } from "#queries/filters/filter";
import { filterSql, selectionSql } from "#queries/filters/filter-sql";
import { isOfMembers } from "#queries/filters/is-of-members";
import { type Fragment, join } from "#queries/fragment";
import type { Granularity } from "#queries/period";
import { addDays } from "#queries/period/local-days";
import { unitNumber, unitNumberSql, unitStart } from "#queries/retention/unit-number";
import type { Scope } from "#queries/scope";

interface Asked {
  unit: Granularity;
  filter: Filter | undefined;
  /** the first day that is looked at, the scope's unless given */
  from?: string;
}

/** Numbers of units are bits of one number while they fit: or-ing numbers together costs a tenth of gathering lists. */
const WIDTHS = [64, 128, 256] as const;
/** A month's days lie in at most six weeks, and its first day may come that much before the first week. */
const WEEKS = 6;
const START = "{unit_start:Date}";

/**
 * When members were active: one row per person who was, with the sorted numbers of the days, weeks or months in which
 * they did something that makes a member active; 0 is the one that the first day lies in.
 *
 * Columns: person UInt64, units Array(UInt64), earlier Bool (whether they were active in the scope before the first
 * unit), packed (the units as bits of a number, or as the list they are). `unitsOf` makes a list of what is packed: a
 * number goes through a join at a fraction of what a list costs. Reads active_months; with a filter that asks about events,
 * happenings.
 */
export function activeUnits(
  scope: Scope,
  { unit, filter, from = scope.period.from }: Asked,
): Fragment & { unitsOf: (packed: string) => string } {
  const { weekStart } = scope.project;
  const first = unitNumber(unit, weekStart, from);
  const units = unitNumber(unit, weekStart, addDays(scope.period.to, -1)) - first + 1;
  const holds = filterSql(filter, "auf");
  const start = { sql: START, params: { unit_start: unitStart(unit, weekStart, first) }, reads: [] };
  const listed = (rows: string, condition: string) => `
    SELECT person, arraySort(groupUniqArrayIf(toUInt64(${unitNumberSql(unit, weekStart, "day")} - ${first}), day >= ${START})) AS units,
      units AS packed, max(day < ${START}) AS earlier
    FROM ${rows}
    WHERE ${condition}
    GROUP BY person`;

  if (!isOfMembers(filter)) {
    const found = join(
      [selectionSql([{ event: ANY_ACTIVE }], "au"), holds, start],
      ([matches = "", test = ""]) => listed("happenings", `${matches} AND ${test}`),
      ["happenings"],
    );
    return { ...found, unitsOf: (packed) => packed };
  }
  const width = WIDTHS.find((bits) => units + WEEKS <= bits);
  const found = join(
    [holds, start],
    ([test = ""]) => {
      if (width === undefined) {
        return listed(
          "(SELECT person, addDays(month, bit) AS day FROM active_months ARRAY JOIN bitPositionsToArray(days) AS bit)",
          test,
        );
      }
      return `
        SELECT person, bitPositionsToArray(mask) AS units, mask AS packed, earlier
        FROM (
          SELECT person, ${MASKS[unit](`UInt${width}`)} AS mask,
            max(month < ${START} AND bitAnd(days, bitShiftLeft(toUInt64(1), least(toUInt16(greatest(${START} - month, 0)), 32)) - 1) != 0) AS earlier
          FROM active_months
          GROUP BY person
        )
        WHERE ${test}`;
    },
    ["active_months"],
  );
  return { ...found, unitsOf: (packed) => (width === undefined ? packed : `bitPositionsToArray(${packed})`) };
}

/** The bits of the units from the first one on; what comes before it falls off at the lower end. */
const MASKS: Record<Granularity, (type: string) => string> = {
  day: (type) => {
    const after = `(toInt32(month) - toInt32(${START}))`;
    const shifted = `bitShiftLeft(to${type}(days), toUInt16(greatest(${after}, 0)))`;
    return `groupBitOr(bitShiftRight(${shifted}, toUInt16(least(greatest(-${after}, 0), 32))))`;
  },
  week: (type) => {
    const after = `toUInt16(greatest(toInt32(month) - toInt32(${START}) + ${7 * WEEKS}, 0))`;
    const days = `bitShiftLeft(toUInt64(days), ${after} % 7)`;
    const weeks = Array.from(
      { length: WEEKS },
      (_, week) => `bitShiftLeft(toUInt64(bitAnd(${days}, ${127 * 2 ** (7 * week)}) != 0), ${week})`,
    );
    return `bitShiftRight(groupBitOr(bitShiftLeft(to${type}(${weeks.join(" + ")}), intDiv(${after}, 7))), ${WEEKS})`;
  },
  month: (type) =>
    `bitShiftRight(groupBitOr(bitShiftLeft(to${type}(1), toUInt16(greatest(dateDiff('month', ${START}, month) + 1, 0)))), 1)`,
};
