import { ANALYSES } from "#queries/analyses";
import { parseFrameSearch } from "#queries/frame-search";
import { readProfiles } from "#queries/members/read-profiles";
import type { Period } from "#queries/period";
import { addDays } from "#queries/period/local-days";
import type { Project } from "#queries/project";
import type { Reader, Scope } from "#queries/scope";
import { localDayIn } from "#store/events/local-day";
import { personId } from "#store/events/person-id";
import type { CohortCriteria, Criterion } from "./cohort-definition";
import { didMembers } from "./did-members";
import { knownMembers } from "./known-members";
import { outermostMembers } from "./outermost-members";

const BEGINNING = "1970-01-01";

/** A criterion that cannot be asked: its analysis or its address means nothing any more. */
export class CriterionError extends Error {}

interface Asked {
  project: Project;
  now: Date;
  caller: string;
}

/**
 * Who is in a cohort just now, by person id. Bots and tests never are, nor who did nothing at all.
 * @throws CriterionError
 */
export async function findCohort(
  reader: Reader,
  asked: Asked,
  { criteria, join }: CohortCriteria,
): Promise<string[]> {
  const found = await Promise.all(criteria.map((criterion) => holdersOf(reader, asked, criterion)));
  const everybody = found.some(({ not }) => not) ? await knownMembers(reader, scopeOf(asked, null), {}) : [];
  const sets = found.map(({ not, persons }) =>
    not ? new Set(everybody.flatMap(({ person }) => (persons.has(person) ? [] : person))) : persons,
  );
  const [first = new Set<string>(), ...others] = sets;
  const members =
    join === "any"
      ? new Set(sets.flatMap((set) => [...set]))
      : new Set([...first].filter((person) => others.every((set) => set.has(person))));
  return [...members].toSorted();
}

function scopeOf({ project, now, caller }: Asked, days: number | null): Scope {
  const today = localDayIn(project.zone)(now.getTime());
  const to = addDays(today, 1);
  const period: Period = { from: days === null ? BEGINNING : addDays(to, -days), to };
  return { project, period, includeExcluded: false, now, caller };
}

async function holdersOf(reader: Reader, asked: Asked, criterion: Criterion) {
  switch (criterion.kind) {
    case "did":
      return doersOf(reader, asked, criterion);
    case "first":
    case "last": {
      const { kind: which, events, days } = criterion;
      const since = scopeOf(asked, days).period.from;
      const rows = await outermostMembers(reader, scopeOf(asked, null), { which, events, since });
      return { not: criterion.not, persons: new Set(rows.map(({ person }) => person)) };
    }
    case "member": {
      const rows = await knownMembers(reader, scopeOf(asked, null), { filter: criterion.filter });
      return { not: criterion.not, persons: new Set(rows.map(({ person }) => person)) };
    }
    case "number":
      return { not: criterion.not, persons: new Set(await behindNumber(reader, asked, criterion)) };
  }
}

/** "At most n times" is not at least n + 1 times, and "never" not at least once. */
async function doersOf(reader: Reader, asked: Asked, did: Extract<Criterion, { kind: "did" }>) {
  const { events, times, days, not } = did;
  const ask = async (is: "at least" | "exactly", count: number) => {
    const rows = await didMembers(reader, scopeOf(asked, days), { events, is, count });
    return new Set(rows.map(({ person }) => person));
  };
  if (times.is === "at most") return { not: !not, persons: await ask("at least", times.count + 1) };
  if (times.count > 0) return { not, persons: await ask(times.is, times.count) };
  return times.is === "exactly"
    ? { not: !not, persons: await ask("at least", 1) }
    : { not: !not, persons: new Set<string>() };
}

async function behindNumber(
  reader: Reader,
  { project, now, caller }: Asked,
  { analysis: name, search }: Extract<Criterion, { kind: "number" }>,
): Promise<string[]> {
  const analysis = ANALYSES.find((one) => one.name === name);
  const parameters = new URLSearchParams(search);
  const frame = parseFrameSearch(parameters, { project, now });
  if (!frame.ok) throw new CriterionError(frame.problems[0]?.message ?? "is not understood");
  const asked = { ...frame.frame, includeExcluded: false, caller };
  const members = analysis?.askMembers?.(reader, asked, parameters);
  if (!members?.ok) throw new CriterionError(members?.problems[0]?.message ?? `there is no analysis ${name}`);
  return members.answer();
}

/** The members with some user ids, by person id; bots, tests and who never did anything are none. */
export async function namedMembers(
  reader: Reader,
  asked: Asked,
  users: readonly string[],
): Promise<string[]> {
  const { project, caller } = asked;
  const scope = scopeOf(asked, null);
  const persons = [...new Set(users.map((user) => personId(project.id, user)))];
  const [found, counted] = await Promise.all([
    readProfiles(reader, { project, period: scope.period, caller, signal: undefined }, persons),
    knownMembers(reader, scope, {}),
  ]);
  const members = new Set(counted.map(({ person }) => person));
  return [...new Set(found.map(({ person }) => person))].filter((person) => members.has(person)).toSorted();
}
