import { z } from "zod";
import { defineQuery } from "#queries/define-query";
import { EXAMPLE_SOCIAL, socialAsked, withScores } from "./social-asked";
import { isMemberOn } from "./social-scores-sql";
import { numberOfTier, SOCIAL_TIERS } from "./social-tier";

/** What a score is made of; sales exact. */
const scoreRow = {
  posts: z.number(),
  perPost: z.number(),
  invitees: z.number(),
  sales: z.string(),
  score: z.number(),
  tier: z
    .number()
    .transform((number) => SOCIAL_TIERS[number - 1])
    .pipe(z.enum(SOCIAL_TIERS)),
};
const SCORE = "posts, per_post AS perPost, invitees, toString(sales) AS sales, score, tier";

/** Who posts or moves others at the end of the first of the days, the best first; all others have a score of 0. */
export const socialMembers = defineQuery({
  name: "social/social-members",
  reads: [],
  params: socialAsked.extend({ most: z.number().int().positive() }),
  example: { ...EXAMPLE_SOCIAL, most: 100 },
  row: z.object({ person: z.string(), ...scoreRow }),
  sql: ({ most, ...asked }) => {
    const built = withScores(
      asked,
      (scores, chosen) => `
        SELECT person, ${SCORE}
        FROM (${scores})
        WHERE passed = 0 AND (posts > 0 OR tier != ${numberOfTier("latent")}) AND ${chosen}
        ORDER BY score DESC, posts DESC, person
        LIMIT {most:UInt32}`,
    );
    return { ...built, params: { ...built.params, most } };
  },
});

/** The score of one member at the end of each day that they did anything for; `passed` days after the first. */
export const memberScores = defineQuery({
  name: "social/member-scores",
  reads: [],
  params: socialAsked.extend({ member: z.string() }),
  example: { ...EXAMPLE_SOCIAL, member: "11203148418387019277" },
  row: z.object({ passed: z.number(), ...scoreRow }),
  sql: ({ member, ...asked }) => {
    const built = withScores(
      asked,
      (scores) => `SELECT passed, ${SCORE} FROM (${scores}) WHERE person = {member:UInt64} ORDER BY passed`,
    );
    return { ...built, params: { ...built.params, member } };
  },
});

/** Who is of one of some tiers at the end of the first of the days: each once, by id. */
export const tierMembers = defineQuery({
  name: "social/tier-members",
  reads: [],
  params: socialAsked.extend({ tiers: z.array(z.enum(SOCIAL_TIERS)) }),
  example: { ...EXAMPLE_SOCIAL, tiers: [...SOCIAL_TIERS] },
  row: z.object({ person: z.string() }),
  sql: ({ tiers, ...asked }) => {
    const built = withScores(
      asked,
      (scores, chosen) => `
        SELECT m.person AS person
        FROM (SELECT person FROM member_terms WHERE ${isMemberOn("{social_day:Date}")} AND ${chosen}) AS m
        LEFT JOIN (SELECT person, tier FROM (${scores}) WHERE passed = 0) AS s ON s.person = m.person
        WHERE if(s.tier = 0, ${numberOfTier("latent")}, s.tier) IN {tiers:Array(UInt8)}
        ORDER BY person`,
    );
    return { ...built, params: { ...built.params, tiers: tiers.map(numberOfTier) } };
  },
});
