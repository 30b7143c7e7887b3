import { z } from "zod";
import { defineQuery } from "#queries/define-query";
import { EXAMPLE_SOCIAL, socialAsked, withScores } from "./social-asked";
import { membersOnSql } from "./social-scores-sql";
import { numberOfTier } from "./social-tier";

/** How many members of some there are at the end of each day, and how many of them are of the upper tiers; `passed` days after the first. */
export const socialCounts = defineQuery({
  name: "social/social-counts",
  reads: [],
  params: socialAsked,
  example: EXAMPLE_SOCIAL,
  row: z.object({
    passed: z.number(),
    members: z.coerce.number(),
    kocs: z.coerce.number(),
    fans: z.coerce.number(),
  }),
  sql: (asked) =>
    withScores(
      asked,
      (scores, chosen, days) => `
        SELECT m.passed AS passed, m.members AS members, s.kocs AS kocs, s.fans AS fans
        FROM (${membersOnSql({ terms: `(SELECT * FROM member_terms WHERE ${chosen})`, ...days })}) AS m
        LEFT JOIN (
          SELECT passed, countIf(tier = ${numberOfTier("koc")}) AS kocs, countIf(tier = ${numberOfTier("active-fan")}) AS fans
          FROM (${scores})
          WHERE ${chosen}
          GROUP BY passed
        ) AS s ON s.passed = m.passed
        ORDER BY passed`,
    ),
});
