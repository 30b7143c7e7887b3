import { z } from "zod";
import { defineQuery } from "#queries/define-query";
import type { Fragment } from "#queries/fragment";
import { scopeOfToday } from "#queries/scope-of-today";
import { INVITE_SIGNS } from "#queries/sources/invite-signs";

/** The gravest first: a member has one value. */
const SIGNS = `[${INVITE_SIGNS.map((sign) => `'${sign}'`).join(", ")}]`;

/** The gravest sign of each member with any, whatever the scope says of time. */
export const gravestSigns = defineQuery({
  name: "referral/gravest-signs",
  reads: ["invite_signs"],
  params: z.object({}),
  example: {},
  row: z.object({ person: z.string(), sign: z.enum(INVITE_SIGNS) }),
  sql: `
    SELECT person, argMin(sign, indexOf(${SIGNS}, sign)) AS sign FROM invite_signs GROUP BY person ORDER BY person`,
});

/**
 * What may be wrong with the invites of members: a SELECT of person, value. Signs are looked for in all events, so they are found
 * before the statement, once for all that are asked.
 */
export const signTexts: Fragment = {
  sql: `
    SELECT found.1 AS person, found.2 AS value
    FROM (SELECT arrayJoin(arrayZip({sign_persons:Array(UInt64)}, {sign_names:Array(String)})) AS found)`,
  params: {},
  reads: [],
  before: [
    async (reader, scope) => {
      const rows = await gravestSigns(reader, scopeOfToday(scope), {});
      // TRICKY: in lists, whole numbers are bound as bigints.
      return {
        sign_persons: rows.map(({ person }) => BigInt(person)),
        sign_names: rows.map(({ sign }) => sign),
      };
    },
  ],
};
