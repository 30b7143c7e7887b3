import { eq } from "drizzle-orm";
import { z } from "zod";
import type { Control } from "#store/postgres/control";
import { accounts, memberships, projects, ROLES } from "#store/postgres/schema";
import { hashPassword } from "#server/accounts/password";

/** Emails are compared in small letters. */
export const emailSchema = z.string().trim().toLowerCase().pipe(z.email("an email address"));

/** What makes a new account; with `projectKey` it also becomes a member of that project. */
export const newAccountSchema = z.object({
  email: emailSchema,
  name: z.string().trim().min(1, "a name").max(120),
  password: z.string().min(10, "at least 10 characters").max(200, "at most 200 characters"),
  projectKey: z.string().optional(),
  role: z.enum(ROLES),
});
export type NewAccount = z.input<typeof newAccountSchema>;

/** Somebody signs in with this email already. */
export class AccountExistsError extends Error {
  override name = "AccountExistsError";
  constructor(readonly email: string) {
    super(`An account with the email ${email} exists already.`);
  }
}

/**
 * Makes an account, and its membership when a project is given; both or neither.
 *
 * @throws AccountExistsError, z.ZodError, or an Error when there is no such project
 */
export async function createAccount(
  control: Pick<Control, "db">,
  account: NewAccount,
): Promise<{ id: number }> {
  const { email, name, password, projectKey, role } = newAccountSchema.parse(account);
  const passwordHash = await hashPassword(password);
  return control.db.transaction(async (tx) => {
    const [made] = await tx
      .insert(accounts)
      .values({ email, name, passwordHash })
      .onConflictDoNothing()
      .returning({ id: accounts.id });
    if (!made) throw new AccountExistsError(email);
    if (projectKey !== undefined) {
      const [project] = await tx
        .select({ id: projects.id })
        .from(projects)
        .where(eq(projects.key, projectKey));
      if (!project) throw new Error(`There is no project "${projectKey}".`);
      await tx.insert(memberships).values({ accountId: made.id, projectId: project.id, role });
    }
    return made;
  });
}
