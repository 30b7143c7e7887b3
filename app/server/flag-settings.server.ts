import type { AppLoadContext } from "@remix-run/node";
import { readHoldouts } from "#experiments/flags/holdouts";
import { readNamespaces } from "#experiments/flags/namespaces";
import { readFlagSettings } from "#experiments/flags/read-flag-settings";
import { readGroups } from "#experiments/flags/saved-groups";
import { readConnections } from "#experiments/flags/sdk-connections";
import type { FlagSettingsData } from "~/features/flag-settings/flag-settings-data";
import { readCohortNames } from "./cohort-names.server";
import { FLAG_EDITORS } from "./flags.server";
import { readPreferences } from "./preferences.server";
import type { Membership } from "./project.server";

/** All that the page of the settings of flags shows. */
export async function readFlagSettingsPage(
  request: Request,
  context: AppLoadContext,
  { project, role }: Membership,
): Promise<FlagSettingsData> {
  const { control, clock } = context.services;
  const [{ environments, approval }, connections, groups, cohorts, namespaces, holdouts, { language }] =
    await Promise.all([
      readFlagSettings(control.db, project.id),
      readConnections(control.db, project.id),
      readGroups(control, project.id),
      readCohortNames(context, project),
      readNamespaces(control, project.id),
      readHoldouts(control, project.id),
      readPreferences(request),
    ]);
  const mayEdit = FLAG_EDITORS.includes(role);
  return {
    project: { key: project.key, zone: project.zone },
    environments,
    approval,
    connections: connections.map(({ clientKey, name, environment, encryptionKey, remoteEvaluation }) => ({
      ...{ clientKey, name, environment, remoteEvaluation },
      encryptionKey: encryptionKey === null || mayEdit ? encryptionKey : "…",
    })),
    groups: groups.map(({ key, name, attribute, cohortId, members, filledAt }) => ({
      ...{ key, name, attribute },
      cohort: cohorts.find(({ id }) => id === cohortId) ?? null,
      size: members,
      filledAt: filledAt.getTime() || null,
    })),
    cohorts,
    namespaces,
    holdouts: holdouts.map(({ beganAt, endedAt, ...holdout }) => ({
      ...holdout,
      beganAt: beganAt.getTime(),
      ended: endedAt !== null,
    })),
    growthBook: shownSync(context, project.key),
    mayEdit,
    language,
    now: clock().getTime(),
  };
}

function shownSync({ services }: AppLoadContext, project: string): FlagSettingsData["growthBook"] {
  const { growthBook } = services;
  if (growthBook === null) return null;
  const state = growthBook.book.get(project);
  return {
    named: growthBook.synced.has(project),
    state:
      state === undefined
        ? null
        : {
            ...state,
            triedAt: state.triedAt.getTime(),
            syncedAt: state.syncedAt?.getTime() ?? null,
          },
  };
}
