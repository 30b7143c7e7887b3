import { and, eq, isNull } from "drizzle-orm";
import { z } from "zod";
import type { Control } from "#store/postgres/control";
import { flagSettings, sdkConnections } from "#store/postgres/flag-tables";
import { type Change, changeLive, type Who } from "./change-project";
import { FlagError } from "./flag-error";
import { readFlagSettings } from "./read-flag-settings";
import { readLiveFlags } from "./live-state";
import { environmentSchema } from "./names";

export const flagSettingsSchema = z.strictObject({
  environments: z
    .array(environmentSchema)
    .min(1)
    .max(20)
    .refine((all) => new Set(all).size === all.length, "has an environment twice"),
  approval: z.boolean(),
});
type FlagSettings = z.infer<typeof flagSettingsSchema>;

/** Says how a project handles its flags. @throws FlagError "in-use" for an environment that something names still */
export const saveFlagSettings = (
  control: Pick<Control, "db">,
  who: Who,
  { environments, approval }: FlagSettings,
): Promise<void> =>
  changeLive(control, who, async (change) => {
    const { db, project, note } = change;
    const before = await readFlagSettings(db, project);
    for (const environment of before.environments) {
      if (!environments.includes(environment)) await refuseUsed(change, environment);
    }
    const values = { environments, approval };
    await db
      .insert(flagSettings)
      .values({ projectId: project, ...values })
      .onConflictDoUpdate({ target: flagSettings.projectId, set: values });
    await note("flag.settings", "settings", { before, after: values });
  });

async function refuseUsed({ db, project }: Change, environment: string): Promise<void> {
  const { projectId, name, revokedAt } = sdkConnections;
  const connections = await db
    .select({ name })
    .from(sdkConnections)
    .where(and(eq(projectId, project), eq(sdkConnections.environment, environment), isNull(revokedAt)));
  const flags = (await readLiveFlags(db, project)).filter(({ definition: { on, rules } }) =>
    [on, ...rules.map(({ environments }) => environments ?? [])].some((named) => named.includes(environment)),
  );
  const users = [...connections.map((one) => one.name), ...flags.map(({ key }) => key)];
  if (users.length > 0) {
    throw new FlagError("in-use", `The environment ${environment} is used by ${users.join(", ")}.`);
  }
}
