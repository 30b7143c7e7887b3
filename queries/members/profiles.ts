import { z } from "zod";
import { defineQuery } from "#queries/define-query";

/** Who some persons are, whatever the scope says of time; instants are UTC. Reads profile_rows. */
export const profiles = defineQuery({
  name: "members/profiles",
  reads: ["profile_rows"],
  params: z.object({ persons: z.array(z.string().regex(/^\d{1,20}$/)) }),
  // anna of the first project in the stories that tests tell.
  example: { persons: ["11203148418387019277"] },
  row: z.object({
    person: z.string(),
    userId: z.string(),
    firstSeen: z.string(),
    lastSeen: z.string(),
    events: z.coerce.number(),
  }),
  sql: ({ persons }) => ({
    sql: `
      SELECT person, user_id AS userId, toString(first_seen) AS firstSeen, toString(last_seen) AS lastSeen, events
      FROM profile_rows
      ORDER BY last_seen DESC, person`,
    params: { persons: persons.map(BigInt) },
    reads: [],
  }),
});
