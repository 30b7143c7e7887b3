import type { Fragment } from "#queries/fragment";
import { join } from "#queries/fragment";
import type { Period } from "#queries/period";
import type { Filter } from "./filter";
import { filterSql } from "./filter-sql";
import { isOfMembers } from "./is-of-members";

/**
 * Whether a filter leaves a member, for questions about whole members: SQL over the column `person`. A filter that asks
 * about events as well leaves those who did one on the days of `done` for which it holds; those days must lie in the scope.
 * Reads happenings for such a filter.
 */
export function membersChosen(filter: Filter | undefined, done: Period): Fragment {
  const holds = filterSql(filter, "chosen");
  if (isOfMembers(filter)) return holds;
  const chosen = join(
    [holds],
    ([test = ""]) =>
      `person IN (SELECT person FROM happenings WHERE ${test} AND day >= {done_from:Date} AND day < {done_to:Date})`,
    ["happenings"],
  );
  return { ...chosen, params: { ...chosen.params, done_from: done.from, done_to: done.to } };
}
