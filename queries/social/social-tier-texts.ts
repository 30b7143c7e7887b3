import type { Fragment } from "#queries/fragment";
import { isMemberOn, socialScoresSql } from "./social-scores-sql";
import { numberOfTier, SOCIAL_TIERS } from "./social-tier";

const scores = socialScoresSql({ spans: "recent_social_spans", first: "{as_of:Date}", offsets: "[0]" });
const names = SOCIAL_TIERS.map((name) => `'${name}'`).join(", ");

/** Of which social tier each member is as if today ended now: a SELECT of person, value. Whatever the scope says of time. */
export const socialTierTexts: Fragment = {
  sql: `
    SELECT t.person AS person, [${names}][if(s.tier = 0, ${numberOfTier("latent")}, s.tier)] AS value
    FROM member_terms AS t
    LEFT JOIN (SELECT person, tier FROM (${scores})) AS s ON s.person = t.person
    WHERE ${isMemberOn("{as_of:Date}")}`,
  params: {},
  reads: ["recent_social_spans", "member_terms"],
};
