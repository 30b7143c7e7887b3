import { z } from "zod";
import { defineQuery } from "#queries/define-query";
import { EXAMPLE_SOCIAL, socialAsked, withScores } from "./social-asked";
import { membersOnSql } from "./social-scores-sql";
import { numberOfTier, SOCIAL_TIERS } from "./social-tier";

const tier = z
  .number()
  .transform((number) => SOCIAL_TIERS[number - 1])
  .pipe(z.enum(SOCIAL_TIERS));
/** What a score is made of, sales exact, and whose it is. */
const scored = z
  .tuple([z.string(), z.number(), z.number(), z.number(), z.string(), z.number(), tier])
  .transform(([person, posts, perPost, invitees, sales, score, tier]) => {
    return { person, posts, perPost, invitees, sales, score, tier };
  });
const SCORED = "(person, posts, per_post, invitees, toString(sales), score, tier)";

/**
 * Of some of the members at the end of a day, `passed` days after the first: how many there are and how many of the upper tiers.
 *
 * - `best`  on the last of the days who posts or moves others, the best first, as many as are asked for; all others have a score of 0
 * - `own`   the score of one member, whether of those meant or not, if they did anything that counts then
 */
const course = z.object({
  passed: z.number(),
  members: z.coerce.number(),
  kocs: z.coerce.number(),
  fans: z.coerce.number(),
  best: z.array(scored),
  own: z.array(scored),
});
export type Course = z.infer<typeof course>;

/** How members move others at the ends of some days, one after the other. */
export const socialCourse = defineQuery({
  name: "social/social-course",
  reads: [],
  params: socialAsked.extend({ most: z.number().int().positive(), member: z.string() }),
  example: { ...EXAMPLE_SOCIAL, most: 100, member: "11203148418387019277" },
  row: course,
  sql: ({ most, member, ...asked }) => {
    const built = withScores(
      asked,
      (scores, chosen, days) => `
        SELECT m.passed AS passed, m.members AS members, s.kocs AS kocs, s.fans AS fans, s.best AS best, s.own AS own
        FROM (${membersOnSql({ terms: `(SELECT * FROM member_terms WHERE ${chosen})`, ...days })}) AS m
        LEFT JOIN (
          SELECT passed, countIf(tier = ${numberOfTier("koc")} AND meant) AS kocs,
            countIf(tier = ${numberOfTier("active-fan")} AND meant) AS fans,
            arraySlice(arraySort(one -> (-one.6, -one.2, one.1), groupArrayIf(${SCORED},
              passed = ${days.offsets}[-1] AND (posts > 0 OR tier != ${numberOfTier("latent")}) AND meant)), 1, {most:UInt32}) AS best,
            groupArrayIf(${SCORED}, person = {member:UInt64}) AS own
          FROM (SELECT *, ${chosen} AS meant FROM (${scores}))
          GROUP BY passed
        ) AS s ON s.passed = m.passed
        ORDER BY passed`,
    );
    return { ...built, params: { ...built.params, most, member } };
  },
});
