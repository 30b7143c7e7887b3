import type { Table } from "#queries/table";
import type { Cohort } from "./cohorts.server";

/** One row for each cohort: how many members it has, and when (UTC) that was found out. */
export const cohortsTable = (cohorts: readonly Pick<Cohort, "id" | "name" | "sizes">[]): Table => ({
  columns: ["subject", "name", "members", "as_of"],
  rows: cohorts.map(({ id, name, sizes }) => {
    const latest = sizes.at(-1);
    return [`cohort.${id}`, name, latest?.members ?? 0, latest?.at ?? null];
  }),
});
