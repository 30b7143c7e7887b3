import type { Fragment } from "#queries/fragment";
import { scopeOfToday } from "#queries/scope-of-today";
import { isMemberOn } from "./social-scores-sql";
import { numberOfTier, SOCIAL_TIERS } from "./social-tier";
import { tiersToday } from "./tiers-today";

const names = SOCIAL_TIERS.map((name) => `'${name}'`).join(", ");

/** Of which social tier each member is as if today ended now: a SELECT of person, value. Whatever the scope says of time. */
export const socialTierTexts: Fragment = {
  sql: `
    SELECT t.person AS person, [${names}][if(s.tier = 0, ${numberOfTier("latent")}, s.tier)] AS value
    FROM member_terms AS t
    LEFT JOIN (
      SELECT found.1 AS person, found.2 AS tier
      FROM (SELECT arrayJoin(arrayZip({tier_persons:Array(UInt64)}, {tier_numbers:Array(UInt8)})) AS found)
    ) AS s ON s.person = t.person
    WHERE ${isMemberOn("{as_of:Date}")}`,
  params: {},
  reads: ["member_terms"],
  before: [
    async (reader, scope) => {
      const rows = await tiersToday(reader, scopeOfToday(scope), {});
      // TRICKY: in lists, whole numbers are bound as bigints.
      return {
        tier_persons: rows.map(({ person }) => BigInt(person)),
        tier_numbers: rows.map(({ tier }) => BigInt(tier)),
      };
    },
  ],
};
