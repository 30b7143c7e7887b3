import { z } from "zod";
import { defineQuery } from "#queries/define-query";

/** Who was invited by whom, whatever the scope says of time: one row per member who was invited. Reads first_joins. */
export const invitations = defineQuery({
  name: "referral/invitations",
  reads: ["first_joins"],
  params: z.object({}),
  example: {},
  row: z.object({ person: z.string(), inviter: z.string() }),
  sql: "SELECT person, inviter FROM first_joins WHERE inviter != 0 AND inviter != person",
});
