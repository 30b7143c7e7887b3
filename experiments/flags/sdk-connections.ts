import { randomBytes } from "node:crypto";
import { and, asc, eq, isNull } from "drizzle-orm";
import { z } from "zod";
import type { Control } from "#store/postgres/control";
import { sdkConnections } from "#store/postgres/flag-tables";
import { changeLive, type Who } from "./change-project";
import { FlagError } from "./flag-error";
import { environmentSchema } from "./names";
import { readFlagSettings } from "./read-flag-settings";

const KEY_BYTES = 16;

/** What an app gets: the flags of one environment of one project, in plain, encrypted, or worked out for each member here. */
export const newConnection = z.strictObject({
  name: z.string().trim().min(1, "wants a name").max(200),
  environment: environmentSchema,
  answers: z.enum(["plain", "encrypted", "evaluated"]),
});
type NewConnection = z.infer<typeof newConnection>;

/** A connection in force; `encryptionKey` is for apps that are to decrypt what they get. */
export interface SdkConnection {
  clientKey: string;
  project: number;
  name: string;
  environment: string;
  encryptionKey: string | null;
  remoteEvaluation: boolean;
}

/** Makes a connection. @throws FlagError "unknown" when there is no such environment */
export const createConnection = (
  control: Pick<Control, "db">,
  who: Who,
  { name, environment, answers }: NewConnection,
): Promise<SdkConnection> =>
  changeLive(control, who, async ({ db, project, by, now, note }) => {
    const { environments } = await readFlagSettings(db, project);
    if (!environments.includes(environment)) {
      throw new FlagError("unknown", `There is no environment ${environment}.`);
    }
    const connection = {
      clientKey: `sdk-${randomBytes(18).toString("base64url")}`,
      name,
      environment,
      encryptionKey: answers === "encrypted" ? randomBytes(KEY_BYTES).toString("base64") : null,
      remoteEvaluation: answers === "evaluated",
    };
    await db
      .insert(sdkConnections)
      .values({ projectId: project, createdBy: by.id, createdAt: now, ...connection });
    await note("connection.create", name, { before: null, after: { environment, answers } });
    return { project, ...connection };
  });

/** Ends a connection: its key is unknown from then on. @throws FlagError "unknown" */
export const revokeConnection = (control: Pick<Control, "db">, who: Who, clientKey: string): Promise<void> =>
  changeLive(control, who, async ({ db, project, now, note }) => {
    const [ended] = await db
      .update(sdkConnections)
      .set({ revokedAt: now })
      .where(
        and(
          eq(sdkConnections.projectId, project),
          eq(sdkConnections.clientKey, clientKey),
          isNull(sdkConnections.revokedAt),
        ),
      )
      .returning();
    if (ended === undefined) throw new FlagError("unknown", "There is no such connection.");
    const { name, environment } = ended;
    await note("connection.revoke", name, { before: { environment }, after: null });
  });

/** The connections in force, by key: of one project, or of all. */
export function readConnections(db: Control["db"], project?: number): Promise<SdkConnection[]> {
  const { clientKey, projectId, name, environment, encryptionKey, remoteEvaluation, revokedAt } =
    sdkConnections;
  return db
    .select({ clientKey, project: projectId, name, environment, encryptionKey, remoteEvaluation })
    .from(sdkConnections)
    .where(and(isNull(revokedAt), project === undefined ? undefined : eq(projectId, project)))
    .orderBy(asc(clientKey));
}
