import type { AppLoadContext } from "@remix-run/node";
import { asc, eq } from "drizzle-orm";
import { readFlags } from "#experiments/flags/read-flags";
import { readExperiments } from "#experiments/lifecycle/find-experiment";
import { readMembers } from "#queries/members/read-members";
import { catalogue, METRIC_KEYS } from "#queries/metrics/catalogue";
import type { Project } from "#queries/project";
import { cohorts } from "#store/postgres/schema";
import { distanceFrom, type FoundItem, isMeant } from "~/features/palette/found-item";
import { LANGUAGES, type Language } from "~/i18n/languages";
import { metricPath } from "./metric-path";
import type { Caller } from "./project.server";
import { listSavedViews } from "./saved-views.server";

const MOST_OF_EACH = 5;

interface Asker extends Caller {
  language: Language;
  signal: AbortSignal;
}

/** Those with a name nearest to what was typed come first. */
const metricItems = (typed: string, language: Language): FoundItem[] =>
  METRIC_KEYS.flatMap((key) => {
    const { label } = catalogue[key];
    const names = [key, ...LANGUAGES.map((one) => label[one])];
    const path = metricPath(key);
    if (path === null || !isMeant(typed, names)) return [];
    const item: FoundItem = { group: "metrics", words: label[language], hint: key, path };
    return [{ item, distance: distanceFrom(typed, names) }];
  })
    .toSorted((one, other) => one.distance - other.distance)
    .map(({ item }) => item);

async function viewItems(context: AppLoadContext, typed: string, asker: Asker): Promise<FoundItem[]> {
  const views = await listSavedViews(context, asker);
  return views
    .filter(({ name }) => isMeant(typed, [name]))
    .map(({ name, search, by }) => ({
      ...{ group: "views", words: name, hint: by ?? "" },
      path: `overview${search}`,
    }));
}

async function cohortItems(
  { services }: AppLoadContext,
  typed: string,
  project: Project,
): Promise<FoundItem[]> {
  const rows = await services.control.db
    .select({ id: cohorts.id, name: cohorts.name })
    .from(cohorts)
    .where(eq(cohorts.projectId, project.id))
    .orderBy(asc(cohorts.name));
  return rows
    .filter(({ name }) => isMeant(typed, [name]))
    .map(({ id, name }) => ({ group: "cohorts", words: name, hint: "", path: `cohorts/${id}` }));
}

/** Experiments or flags by their keys and names. */
const keyed = (
  group: "experiments" | "flags",
  typed: string,
  all: readonly { key: string; name: string }[],
): FoundItem[] =>
  all
    .filter(({ key, name }) => isMeant(typed, [key, name]))
    .map(({ key, name }) => ({
      ...{ group, words: name === "" ? key : name, hint: name === "" ? "" : key },
      path: `${group}/keys/${encodeURIComponent(key)}`,
    }));

async function memberItems(
  { services }: AppLoadContext,
  typed: string,
  { project, signal }: Asker,
): Promise<FoundItem[]> {
  const frame = { project, includeExcluded: true, signal, caller: "palette" };
  const question = { search: typed, visitors: true, sort: "last_seen" } as const;
  const { members } = await readMembers(services.warehouse, frame, question, {
    limit: MOST_OF_EACH,
    offset: 0,
  });
  return members.map(({ person, name, userId }) => ({
    ...{ group: "members", words: name || userId || person, hint: name === "" ? "" : userId },
    path: `members/${person}`,
  }));
}

/** What of a project has a name with all the words that were typed: a few of each kind. */
export async function findAnything(
  context: AppLoadContext,
  typed: string,
  asker: Asker,
): Promise<FoundItem[]> {
  const { control } = context.services;
  const { project, language } = asker;
  const found = await Promise.all([
    viewItems(context, typed, asker),
    cohortItems(context, typed, project),
    readExperiments(control, project.id).then((all) => keyed("experiments", typed, all)),
    readFlags(control, project.id).then((all) =>
      keyed(
        "flags",
        typed,
        all.map(({ key }) => ({ key, name: "" })),
      ),
    ),
    memberItems(context, typed, asker),
  ]);
  return [metricItems(typed, language), ...found].flatMap((items) => items.slice(0, MOST_OF_EACH));
}
