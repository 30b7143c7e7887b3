import { setTimeout } from "node:timers/promises";
import type { AppLoadContext } from "@remix-run/node";
import { z } from "zod";
import type { Who } from "#experiments/flags/change-project";
import { saveFlagSettings } from "#experiments/flags/flag-settings";
import { createHoldout, endHoldout } from "#experiments/flags/holdouts";
import { createNamespace, namespaceSchema } from "#experiments/flags/namespaces";
import { refreshGroup } from "#experiments/flags/refresh-groups";
import { createGroup, removeGroup, setGroupMembers } from "#experiments/flags/saved-groups";
import { syncProject } from "#experiments/remote/sync-project";
import { createConnection, newConnection, revokeConnection } from "#experiments/flags/sdk-connections";
import {
  groupForm,
  handlingForm,
  holdoutForm,
  keyForm,
  listForm,
} from "~/features/flag-settings/settings-forms";
import type { SettingsIntent } from "~/features/flag-settings/settings-intent";
import type { FlagProblem } from "~/features/flags/flag-problem";
import { invalid, refusalOf, whoOf } from "./flags.server";
import type { Caller } from "./project.server";

const LONGEST_WAIT_MS = 10_000;

interface Place {
  services: AppLoadContext["services"];
  caller: Caller;
  who: Who;
}

/** What the fields of a form must be, and what is done with them. */
const change =
  <Asked>(form: z.ZodType<Asked>, work: (place: Place, asked: Asked) => Promise<unknown>) =>
  async (place: Place, fields: unknown): Promise<FlagProblem | null> => {
    const parsed = form.safeParse(fields);
    if (parsed.success) return refusalOf(() => work(place, parsed.data));
    return invalid(parsed.error.issues.map(({ path, message }) => ({ path: path.join("."), message })));
  };

const refresh = ({ services, caller, who }: Place, key: string) =>
  refreshGroup(services, { project: caller.project, by: who.by, now: who.now }, key);

/**
 * What GrowthBook does not do is said by the page, as the last error. One that wants to be asked more slowly is asked on, but
 * nobody waits for it longer than this.
 */
async function syncNow({
  services: { control, growthBook },
  caller: { project },
  who,
}: Place): Promise<void> {
  if (!growthBook?.synced.has(project.key)) return;
  const { api, book, synced } = growthBook;
  const asked = { key: project.key, remoteProject: synced.get(project.key) };
  await Promise.race([syncProject({ control, api, book }, who, asked), setTimeout(LONGEST_WAIT_MS)]);
}

const CHANGES: Record<SettingsIntent, ReturnType<typeof change>> = {
  settings: change(handlingForm, ({ services, who }, asked) =>
    saveFlagSettings(services.control, who, asked),
  ),
  connect: change(newConnection, ({ services, who }, asked) =>
    createConnection(services.control, who, asked),
  ),
  revoke: change(z.object({ clientKey: z.string() }), ({ services, who }, { clientKey }) =>
    revokeConnection(services.control, who, clientKey),
  ),
  group: change(groupForm, async (place, group) => {
    await createGroup(place.services.control, place.who, group);
    if ("cohort" in group.from) await refresh(place, group.key);
  }),
  list: change(listForm, ({ services, who }, asked) => setGroupMembers(services.control, who, asked)),
  refresh: change(keyForm, (place, { key }) => refresh(place, key)),
  ungroup: change(keyForm, ({ services, who }, { key }) => removeGroup(services.control, who, key)),
  namespace: change(namespaceSchema, ({ services, who }, asked) =>
    createNamespace(services.control, who, asked),
  ),
  holdout: change(holdoutForm, ({ services, who }, asked) => createHoldout(services.control, who, asked)),
  end: change(keyForm, ({ services, who }, { key }) => endHoldout(services.control, who, key)),
  sync: change(z.object({}), syncNow),
};

/**
 * Changes what the project's flags are made with, as a form of the settings asks.
 *
 * @returns why nothing was changed, or null
 * @throws 400 when the form is none of ours
 */
export async function changeFlagSettings(
  context: AppLoadContext,
  caller: Caller,
  form: FormData,
): Promise<FlagProblem | null> {
  const { intent, ...fields } = Object.fromEntries(form);
  const [, work] = Object.entries(CHANGES).find(([name]) => name === intent) ?? [];
  if (work === undefined) throw new Response("form", { status: 400, statusText: "Bad Request" });
  return work({ services: context.services, caller, who: whoOf(context, caller) }, fields);
}
