import { randomBytes } from "node:crypto";
import { z } from "zod";
import type { Control } from "#store/postgres/control";
import { projects, writeKeys } from "#store/postgres/schema";

const isZone = (zone: string) => {
  try {
    return new Intl.DateTimeFormat("en", { timeZone: zone }) instanceof Intl.DateTimeFormat;
  } catch {
    return false;
  }
};

/** What makes a new project. */
export const newProjectSchema = z.object({
  key: z
    .string()
    .regex(/^[a-z0-9][a-z0-9-]{0,62}$/, "small letters, digits and dashes, at most 63, e.g. tea-club"),
  name: z.string().trim().min(1, "a name").max(120),
  zone: z.string().refine(isZone, "an IANA time zone, e.g. Asia/Shanghai"),
  currency: z.string().regex(/^[A-Z]{3}$/, "an ISO 4217 currency, e.g. CNY"),
});
export type NewProject = z.infer<typeof newProjectSchema>;

/** The key is taken by another project. */
export class ProjectExistsError extends Error {
  override name = "ProjectExistsError";
  constructor(readonly key: string) {
    super(`A project with the key "${key}" exists already.`);
  }
}

/** Makes a project. @throws ProjectExistsError */
export async function createProject(
  control: Pick<Control, "db">,
  project: NewProject,
): Promise<{ id: number }> {
  const [made] = await control.db
    .insert(projects)
    .values(project)
    .onConflictDoNothing()
    .returning({ id: projects.id });
  if (!made) throw new ProjectExistsError(project.key);
  return made;
}

/** Makes a write key for a source of events (an app, a site, an import) of a project. */
export async function createWriteKey(
  control: Pick<Control, "db">,
  projectId: number,
  source: string,
): Promise<string> {
  const key = `wk_${randomBytes(18).toString("base64url")}`;
  await control.db.insert(writeKeys).values({ key, projectId, source });
  return key;
}
