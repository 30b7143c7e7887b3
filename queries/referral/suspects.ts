import { z } from "zod";
import { defineQuery } from "#queries/define-query";
import { INVITE_SIGNS } from "#queries/sources/invite-signs";

/** About whose invites something may be wrong, by sign and inviter, whatever the scope says of time. Reads invite_signs. */
export const suspects = defineQuery({
  name: "referral/suspects",
  reads: ["invite_signs"],
  params: z.object({}),
  example: {},
  row: z.object({ sign: z.enum(INVITE_SIGNS), inviter: z.string(), persons: z.array(z.string()) }),
  sql: `
    SELECT sign, toString(inviter) AS inviter, arraySort(groupUniqArray(toString(person))) AS persons
    FROM invite_signs
    GROUP BY sign, inviter
    ORDER BY length(persons) DESC, inviter`,
});
