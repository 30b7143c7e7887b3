import { experimentDesign } from "#experiments/design/experiment-design";
import { saveDraft } from "#experiments/flags/drafts";
import { createFlag } from "#experiments/flags/flags";
import { importFeature } from "#experiments/flags/import-feature";
import { createNamespace, readNamespaces } from "#experiments/flags/namespaces";
import { publishDraft } from "#experiments/flags/publish-flag";
import { createGroup, newGroup } from "#experiments/flags/saved-groups";
import { saveExperiment } from "#experiments/lifecycle/save-experiment";
import { startExperiment } from "#experiments/lifecycle/start-experiment";
import type { Control } from "#store/postgres/control";
import type { FlagStage } from "./open-flags";

/** What is evaluated with: features and groups as SDKs take them. */
interface Given {
  features?: Record<string, unknown>;
  savedGroups?: Record<string, (string | number)[]>;
}

const DESIGN = experimentDesign.parse({
  hypothesis: "It works the same.",
  goals: [{ kind: "catalogue", metric: "orders" }],
});

/**
 * Makes flags of an SDK's features in an empty project, and publishes them in production.
 *
 * @throws FlagError for what flags cannot say
 */
export async function importFeatures(control: Control, stage: FlagStage, given: Given): Promise<void> {
  for (const [key, members] of Object.entries(given.savedGroups ?? {})) {
    await createGroup(control, stage.who(), newGroup.parse({ key, name: key, from: { members } }));
  }
  const imported = Object.entries(given.features ?? {}).map(([key, feature]) => ({
    key,
    ...importFeature(key, feature, ["production"]),
  }));
  for (const { key, name, assignment } of imported.flatMap(({ experiments }) => experiments)) {
    const { namespace, hashAttribute } = assignment;
    const known = (await readNamespaces(control, stage.id)).map((one) => one.key);
    if (namespace && !known.includes(namespace.key)) {
      await createNamespace(control, stage.who(), { key: namespace.key, name: namespace.key, hashAttribute });
    }
    await saveExperiment(control, stage.who(), { key, name, assignment, design: DESIGN, seen: null });
    await startExperiment(control, stage.who(), key);
  }
  for (const { key, type } of imported) await createFlag(control, stage.who(), { key, type });
  for (const { key, definition } of imported) {
    const writing = { flag: key, draft: null, basedOn: 0, definition, comment: "imported" };
    await publishDraft(control, stage.who(), await saveDraft(control, stage.who(), writing));
  }
}
