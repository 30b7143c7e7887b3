import { hash } from "node:crypto";
import { and, eq } from "drizzle-orm";
import { personId } from "#store/events/person-id";
import { savedGroups } from "#store/postgres/flag-tables";
import { erasedPersons } from "#store/postgres/schema";
import type { Change } from "./change-project";
import { FlagError } from "./flag-error";

const MOST_MEMBERS = 100_000;

type Members = (string | number)[];

/**
 * Says who is in a saved group; who was erased never is. The audit log tells how many, not who, for it is not erased.
 *
 * @returns how many it has, and whether it is another list than before
 * @throws FlagError "invalid" when they are too many for SDKs to be handed
 */
export async function fillGroup(
  change: Change,
  group: { key: string; fingerprint: string; members: Members },
  members: Members,
): Promise<{ size: number; changed: boolean }> {
  const { db, project, now, note } = change;
  const listed = await withoutErased(change, [...new Set(members)]);
  if (listed.length > MOST_MEMBERS) {
    throw new FlagError(
      "invalid",
      `The group ${group.key} would have ${listed.length} members; ${MOST_MEMBERS} are the most.`,
    );
  }
  listed.sort((one, other) => (String(one) < String(other) ? -1 : 1));
  const fingerprint = hash("sha256", JSON.stringify(listed), "hex");
  await db
    .update(savedGroups)
    .set({ members: listed, fingerprint, filledAt: now })
    .where(and(eq(savedGroups.projectId, project), eq(savedGroups.key, group.key)));
  const changed = fingerprint !== group.fingerprint;
  if (changed) await note("group.fill", group.key, { before: group.members.length, after: listed.length });
  return { size: listed.length, changed };
}

async function withoutErased({ db, project }: Change, members: Members): Promise<Members> {
  const rows = await db
    .select({ person: erasedPersons.person })
    .from(erasedPersons)
    .where(eq(erasedPersons.projectId, project));
  const erased = new Set(rows.map(({ person }) => person));
  return erased.size === 0 ? members : members.filter((id) => !erased.has(personId(project, String(id))));
}
