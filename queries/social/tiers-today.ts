import { z } from "zod";
import { defineQuery } from "#queries/define-query";
import { socialScoresSql } from "./social-scores-sql";
import { numberOfTier } from "./social-tier";

const scores = socialScoresSql({ spans: "recent_social_spans", first: "{as_of:Date}", offsets: "[0]" });

/** Who moves others as if today ended now, by the number of their tier; all other members are latent. */
export const tiersToday = defineQuery({
  name: "social/tiers-today",
  reads: ["recent_social_spans", "member_terms"],
  params: z.object({}),
  example: {},
  row: z.object({ person: z.string(), tier: z.number() }),
  sql: `SELECT person, tier FROM (${scores}) WHERE tier != ${numberOfTier("latent")} ORDER BY person`,
});
