import { activeUnits } from "#queries/activity/active-units";
import { ANY_ACTIVE, type Filter, type Selection } from "#queries/filters/filter";
import { filterSql, selectionSql } from "#queries/filters/filter-sql";
import { isOfMembers } from "#queries/filters/is-of-members";
import { type Fragment, join } from "#queries/fragment";
import type { RetentionParams } from "./retention-question";
import type { Scope } from "#queries/scope";
import { unitNumber, unitNumberSql } from "./unit-number";

/** Which returns are meant, from the local day `cameFrom` on; the scope must not begin after it. */
type ReturnsAsked = Pick<RetentionParams, "return" | "unit" | "mode"> & { cameFrom: string };

/**
 * When each member came back: a SELECT of person UInt64 and packed. `cameOf` makes a list of what is packed: in calendar
 * mode the numbers of the units (Array(Int32)), in rolling mode the instants (Array(Int64), ms).
 */
export function returns(
  asked: ReturnsAsked,
  filter: Filter | undefined,
  scope: Scope,
): Fragment & { cameOf: (packed: string) => string } {
  const { weekStart } = scope.project;
  const unit = unitNumberSql(asked.unit, weekStart, "day");
  const fromRollup =
    asked.mode === "calendar" && isOfMembers(filter) && asked.return.every((one) => one.filter === undefined);
  const came =
    asked.mode === "calendar" ? `groupUniqArray(${unit})` : "groupUniqArray(toUnixTimestamp64Milli(time))";
  if (asked.mode === "calendar" && isAnyActivity(asked.return)) {
    const first = unitNumber(asked.unit, weekStart, asked.cameFrom);
    const active = activeUnits(scope, { unit: asked.unit, filter, from: asked.cameFrom });
    return {
      ...join([active], ([sql = ""]) => `SELECT person, packed FROM (${sql})`),
      cameOf: (packed) => `arrayMap(unit -> toInt32(unit + ${first}), ${active.unitsOf(packed)})`,
    };
  }
  const source = fromRollup ? "happening_days" : "happenings";
  const found = join(
    [
      selectionSql(asked.return, "r"),
      filterSql(filter, "rf"),
      { sql: "", params: { came_from: asked.cameFrom }, reads: [] },
    ],
    ([matches = "", holds = ""]) => `
      SELECT person, ${came} AS packed
      FROM ${source}
      WHERE ${matches} AND ${holds} AND day >= {came_from:Date}
      GROUP BY person`,
    [source],
  );
  return { ...found, cameOf: (packed) => packed };
}

const isAnyActivity = ([first, ...others]: Selection) =>
  others.length === 0 && first?.event === ANY_ACTIVE && first.filter === undefined;
