import { hash } from "node:crypto";
import { and, eq } from "drizzle-orm";
import { savedGroups } from "#store/postgres/flag-tables";
import type { Change } from "./change-project";
import { FlagError } from "./flag-error";

const MOST_MEMBERS = 100_000;

type Members = (string | number)[];

/**
 * Says who is in a saved group. The audit log tells how many, not who: lists of members are forgotten with the members.
 *
 * @returns whether it is another list than before
 * @throws FlagError "invalid" when they are too many for SDKs to be handed
 */
export async function fillGroup(
  { db, project, now, note }: Change,
  group: { key: string; fingerprint: string; members: Members },
  members: Members,
): Promise<boolean> {
  if (members.length > MOST_MEMBERS) {
    throw new FlagError(
      "invalid",
      `The group ${group.key} would have ${members.length} members; ${MOST_MEMBERS} are the most.`,
    );
  }
  const listed = [...new Set(members)].toSorted((one, other) => (String(one) < String(other) ? -1 : 1));
  const fingerprint = hash("sha256", JSON.stringify(listed), "hex");
  await db
    .update(savedGroups)
    .set({ members: listed, fingerprint, filledAt: now })
    .where(and(eq(savedGroups.projectId, project), eq(savedGroups.key, group.key)));
  if (fingerprint === group.fingerprint) return false;
  await note("group.fill", group.key, { before: group.members.length, after: listed.length });
  return true;
}
