import { and, eq } from "drizzle-orm";
import { flagRevisions, flags } from "#store/postgres/flag-tables";

/** Joins flags to the revision of each that is in force. */
export const revisionInForce = and(
  eq(flagRevisions.projectId, flags.projectId),
  eq(flagRevisions.flag, flags.key),
  eq(flagRevisions.number, flags.live),
);
