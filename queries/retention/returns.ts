import { ANY_ACTIVE, type Filter } from "#queries/filters/filter";
import { filterSql, selectionSql } from "#queries/filters/filter-sql";
import { isOfMembers } from "#queries/filters/is-of-members";
import { type Fragment, join } from "#queries/fragment";
import type { RetentionParams } from "./retention-question";
import { unitNumberSql } from "./unit-number";

/**
 * When each member came back, from the local day `came_from` on, where the scope must not begin later: a SELECT of person UInt64 and `came`, in calendar mode the numbers of
 * the units (Array(Int32)), in rolling mode the instants (Array(Int64), ms).
 */
export function returns(
  asked: Pick<RetentionParams, "return" | "unit" | "mode">,
  filter: Filter | undefined,
  weekStart: number,
): Fragment {
  const unit = unitNumberSql(asked.unit, weekStart, "day");
  const fromRollup =
    asked.mode === "calendar" && isOfMembers(filter) && asked.return.every((one) => one.filter === undefined);
  const came =
    asked.mode === "calendar" ? `groupUniqArray(${unit})` : "groupUniqArray(toUnixTimestamp64Milli(time))";
  if (fromRollup && asked.return.some(({ event }) => event === ANY_ACTIVE) && asked.return.length === 1) {
    return join(
      [filterSql(filter, "rf")],
      ([holds = ""]) => `
        SELECT person, arrayDistinct(arrayMap(day -> ${unit}, days)) AS came
        FROM active_days
        WHERE ${holds}`,
      ["active_days"],
    );
  }
  const source = fromRollup ? "happening_days" : "happenings";
  return join(
    [selectionSql(asked.return, "r"), filterSql(filter, "rf")],
    ([matches = "", holds = ""]) => `
      SELECT person, ${came} AS came
      FROM ${source}
      WHERE ${matches} AND ${holds} AND day >= {came_from:Date}
      GROUP BY person`,
    [source],
  );
}
