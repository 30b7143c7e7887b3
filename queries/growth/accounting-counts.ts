import { z } from "zod";
import { defineQuery } from "#queries/define-query";
import { join } from "#queries/fragment";
import { accountedMembers, accountingAsked, EXAMPLE_ACCOUNTING, STANDINGS } from "./accounted-members";

/** How many members stand where in each interval; the interval is the place of its first day in `starts`, from 1 on. */
export const accountingCounts = defineQuery({
  name: "growth/accounting-counts",
  reads: [],
  params: accountingAsked,
  example: EXAMPLE_ACCOUNTING,
  row: z.object({
    interval: z.coerce.number(),
    standing: z.coerce
      .number()
      .transform((place) => STANDINGS[place])
      .pipe(z.enum(STANDINGS)),
    members: z.coerce.number(),
  }),
  sql: (asked, scope) =>
    join(
      [accountedMembers(asked, scope)],
      ([sql = ""]) =>
        `SELECT interval, standing, count() AS members FROM (${sql}) GROUP BY interval, standing`,
    ),
});
