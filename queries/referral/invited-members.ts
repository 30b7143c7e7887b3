import { z } from "zod";
import { defineQuery } from "#queries/define-query";
import { filterSchema } from "#queries/filters/filter";
import { join } from "#queries/fragment";
import { begun } from "#queries/measurements/join-acts";

/**
 * Whom each member invited, of those who joined from the day `born_from` up to before `born_to` and for whose join the
 * filter holds; `recent` says of each whether they joined on the day `recent_from` or later. Nobody invites themselves.
 */
export const invitedMembers = defineQuery({
  name: "referral/invited-members",
  reads: [],
  params: z.object({
    filter: filterSchema.optional(),
    born_from: z.iso.date(),
    born_to: z.iso.date(),
    recent_from: z.iso.date(),
  }),
  example: { born_from: "1970-01-01", born_to: "2026-04-01", recent_from: "2026-03-01" },
  row: z.object({ inviter: z.string(), persons: z.array(z.string()), recent: z.array(z.number()) }),
  sql: ({ filter, ...days }) => {
    const built = join(
      [begun({ filter, today: days.born_to })],
      ([sql = ""]) => `
        SELECT toString(t.inviter) AS inviter, groupArray(toString(b.person)) AS persons,
          groupArray(b.day >= {recent_from:Date}) AS recent
        FROM (${sql}) AS b
        INNER JOIN join_inviters AS t ON t.person = b.person
        GROUP BY inviter`,
      ["join_inviters"],
    );
    return { ...built, params: { ...built.params, ...days } };
  },
});
