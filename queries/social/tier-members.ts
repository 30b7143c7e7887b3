import { z } from "zod";
import { defineQuery } from "#queries/define-query";
import { EXAMPLE_SOCIAL, socialAsked, withScores } from "./social-asked";
import { isMemberOn } from "./social-scores-sql";
import { numberOfTier, SOCIAL_TIERS } from "./social-tier";

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
