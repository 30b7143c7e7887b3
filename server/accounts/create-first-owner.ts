import { sql } from "drizzle-orm";
import type { Control } from "#store/postgres/control";
import { accounts } from "#store/postgres/schema";
import { createAccount, type NewAccount } from "#server/accounts/create-account";
import { createProject, createWriteKey, type NewProject } from "#server/projects/create-project";

/** Somebody else set this installation up first. */
export class AlreadySetUpError extends Error {
  override name = "AlreadySetUpError";
}

/**
 * Makes the first project, its owner and a write key in one transaction, while there is no account at all.
 *
 * @throws AlreadySetUpError, z.ZodError, ProjectExistsError
 */
export async function createFirstOwner(
  control: Pick<Control, "db">,
  owner: Pick<NewAccount, "email" | "name" | "password">,
  project: NewProject,
): Promise<{ accountId: number; writeKey: string }> {
  return control.db.transaction(async (tx) => {
    // Two forms sent at once must not both find the table empty.
    await tx.execute(sql`lock table ${accounts} in share row exclusive mode`);
    const [someone] = await tx.select({ id: accounts.id }).from(accounts).limit(1);
    if (someone) throw new AlreadySetUpError("There is an account already.");
    const { id: projectId } = await createProject({ db: tx }, project);
    const account = await createAccount({ db: tx }, { ...owner, projectKey: project.key, role: "owner" });
    return { accountId: account.id, writeKey: await createWriteKey({ db: tx }, projectId, "default") };
  });
}
