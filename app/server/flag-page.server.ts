import type { AppLoadContext } from "@remix-run/node";
import { diffDefinitions, type Difference } from "#experiments/flags/diff-definitions";
import type { FlagDefinition } from "#experiments/flags/flag-definition";
import { readFlagLog } from "#experiments/flags/flag-log";
import { readFlagSettings } from "#experiments/flags/read-flag-settings";
import { readDrafts, readFlags, readRevisions } from "#experiments/flags/read-flags";
import { readGroups } from "#experiments/flags/saved-groups";
import { readLiveExperiments } from "#experiments/lifecycle/find-experiment";
import type { FlagPageData, KnownExperiment } from "~/features/flags/flag-page-data";
import { FLAG_EDITORS, readSnippet } from "./flags.server";
import { statesOf } from "./listed-flag";
import { readPreferences } from "./preferences.server";
import type { Caller } from "./project.server";

const between = (before: FlagDefinition | undefined, after: FlagDefinition | undefined): Difference[] =>
  before && after ? diffDefinitions(before, after) : [];

/** All that the page of a flag shows. @throws 404 when there is no such flag */
export async function readFlagPage(
  request: Request,
  context: AppLoadContext,
  { project, role, account }: Caller,
  key: string,
): Promise<FlagPageData> {
  const { control, clock } = context.services;
  const now = clock();
  const flags = await readFlags(control, project.id);
  const flag = flags.find((one) => one.key === key);
  if (flag === undefined) throw new Response(null, { status: 404, statusText: "Not Found" });
  const [{ environments, approval }, drafts, revisions, log, groups, experiments, { language }] =
    await Promise.all([
      readFlagSettings(control.db, project.id),
      readDrafts(control, project.id, key),
      readRevisions(control, project.id, key),
      readFlagLog(control, project.id, key),
      readGroups(control, project.id),
      readLiveExperiments(control.db, project.id),
      readPreferences(request),
    ]);
  const definitionOf = (number: number) => revisions.find((one) => one.number === number)?.definition;
  const told = drafts.map(({ basedOn, writers, savedAt, approvedAt, ...draft }) => ({
    ...draft,
    savedAt: savedAt.getTime(),
    approved: approvedAt !== null,
    mine: writers.includes(account.id),
    differences: between(definitionOf(flag.live), draft.definition),
    meanwhile: basedOn === flag.live ? null : between(definitionOf(basedOn), definitionOf(flag.live)),
  }));
  const opened = Number(new URL(request.url).searchParams.get("draft"));
  return {
    project: { key: project.key, zone: project.zone },
    flag: {
      key,
      type: flag.type,
      live: flag.live,
      owner: flag.owner,
      archived: flag.archivedAt !== null,
    },
    states: statesOf(flag, environments, now),
    definition: flag.definition,
    drafts: told,
    edited: told.find(({ id }) => id === opened) ?? null,
    revisions: revisions.map(({ number, comment, by, publishedAt, approvedAt, definition }) => ({
      ...{ number, comment, by },
      at: publishedAt.getTime(),
      approved: approvedAt !== null,
      differences: between(definitionOf(number - 1), definition),
    })),
    log: log.map(({ at, ...entry }) => ({ ...entry, at: at.getTime() })),
    known: {
      environments,
      groups: groups.map((group) => ({ key: group.key, name: group.name })),
      flags: flags.flatMap((one) => (one.archivedAt === null && one.key !== key ? one.key : [])),
      experiments: experiments.flatMap(knownExperiment),
    },
    snippet: await readSnippet(request, context, {
      project: project.id,
      environment: environments[0] ?? "",
    }),
    approval,
    mayEdit: FLAG_EDITORS.includes(role),
    language,
    now: now.getTime(),
  };
}

function knownExperiment({
  key,
  name,
  status,
  assignment,
}: Awaited<ReturnType<typeof readLiveExperiments>>[number]): KnownExperiment | [] {
  if (status === "archived") return [];
  const { variations, coverage, hashAttribute, namespace, holdout } = assignment;
  return { key, name, status, variations, coverage, hashAttribute, namespace, holdout };
}
