import { and, eq, inArray, ne } from "drizzle-orm";
import type { Control } from "#store/postgres/control";
import { experiments, flags, savedGroups } from "#store/postgres/flag-tables";
import { experimentAssignment } from "../design/experiment-assignment";
import { groupsIn } from "./condition";
import type { FlagDefinition, FlagRule, FlagType } from "./flag-definition";
import { FlagError, type Problem } from "./flag-error";
import { readFlagSettings } from "./read-flag-settings";
import type { Json } from "./json";
import { groupsOf } from "./targeting";

interface Checked {
  key: string;
  type: FlagType;
  definition: FlagDefinition;
}

/**
 * Sees to it that a definition can be in force: its values are of the flag's type, and everything it names is there.
 *
 * @throws FlagError "invalid" with every problem
 */
export async function checkDefinition(db: Control["db"], project: number, flag: Checked): Promise<void> {
  const { definition, type } = flag;
  const { environments } = await readFlagSettings(db, project);
  const problems = [
    ...unknownNames("on", definition.on, new Set(environments), "environment"),
    ...definition.rules.flatMap(({ id, environments: own }) =>
      unknownNames(`rules.${id}.environments`, own ?? [], new Set(environments), "environment"),
    ),
    ...repeatedRules(definition.rules),
    ...valuesOf(definition).flatMap(({ path, value }) =>
      isOfType(value, type) ? [] : [{ path, message: `is no ${type}` }],
    ),
    ...(await unknownGroups(db, project, definition)),
    ...(await unknownPrerequisites(db, project, flag)),
    ...(await wrongVariations(db, project, definition.rules)),
  ];
  if (problems.length > 0) {
    const [first] = problems;
    throw new FlagError("invalid", `${first?.path} ${first?.message}`, problems);
  }
}

const isOfType = (value: Json, type: FlagType) => type === "json" || typeof value === type;

function valuesOf({ defaultValue, rules }: FlagDefinition): { path: string; value: Json }[] {
  const ofRules = rules.flatMap((rule) =>
    rule.kind === "experiment"
      ? Object.entries(rule.values).map(([key, value]) => ({ path: `rules.${rule.id}.values.${key}`, value }))
      : [{ path: `rules.${rule.id}.value`, value: rule.value }],
  );
  return [{ path: "defaultValue", value: defaultValue }, ...ofRules];
}

function repeatedRules(rules: readonly FlagRule[]): Problem[] {
  const ids = rules.map(({ id }) => id);
  const repeated = new Set(ids.filter((id, place) => ids.indexOf(id) !== place));
  return [...repeated].map((id) => ({ path: `rules.${id}`, message: "is there twice" }));
}

const unknownNames = (
  path: string,
  names: readonly string[],
  known: ReadonlySet<string>,
  kind: string,
): Problem[] =>
  names
    .filter((name) => !known.has(name))
    .map((name) => ({ path, message: `names the unknown ${kind} ${name}` }));

async function unknownGroups(db: Control["db"], project: number, { rules, prerequisites }: FlagDefinition) {
  const rows = await db
    .select({ key: savedGroups.key })
    .from(savedGroups)
    .where(eq(savedGroups.projectId, project));
  const known = new Set(rows.map(({ key }) => key));
  return [
    ...unknownNames("prerequisites", groupsIn(prerequisites), known, "group"),
    ...rules.flatMap((rule) =>
      unknownNames(`rules.${rule.id}`, [...groupsOf(rule), ...groupsIn(rule.prerequisites)], known, "group"),
    ),
  ];
}

async function unknownPrerequisites(db: Control["db"], project: number, { key, definition }: Checked) {
  const rows = await db
    .select({ key: flags.key })
    .from(flags)
    .where(and(eq(flags.projectId, project), ne(flags.key, key)));
  const known = new Set(rows.map((row) => row.key));
  return [
    ...unknownNames("prerequisites", namesOf(definition), known, "flag"),
    ...definition.rules.flatMap((rule) =>
      unknownNames(`rules.${rule.id}.prerequisites`, namesOf(rule), known, "flag"),
    ),
  ];
}

const namesOf = ({ prerequisites }: Pick<FlagDefinition, "prerequisites">) =>
  prerequisites.map(({ flag }) => flag);

async function wrongVariations(
  db: Control["db"],
  project: number,
  rules: readonly FlagRule[],
): Promise<Problem[]> {
  const testing = rules.filter((rule) => rule.kind === "experiment");
  if (testing.length === 0) return [];
  const { key, assignment, status } = experiments;
  const named = testing.map(({ experiment }) => experiment);
  const rows = await db
    .select({ key, assignment })
    .from(experiments)
    .where(and(eq(experiments.projectId, project), inArray(key, named), ne(status, "archived")));
  return testing.flatMap(({ id, experiment, values }) => {
    const row = rows.find((one) => one.key === experiment);
    if (row === undefined) {
      return [{ path: `rules.${id}.experiment`, message: `names the unknown experiment ${experiment}` }];
    }
    const { variations } = experimentAssignment.parse(row.assignment);
    const wanted = new Set(variations.map((variation) => variation.key));
    const missing = [...wanted].filter((variation) => values[variation] === undefined);
    const path = `rules.${id}.values`;
    return [
      ...missing.map((variation) => ({ path, message: `lacks the variation ${variation}` })),
      ...unknownNames(path, Object.keys(values), wanted, "variation"),
    ];
  });
}
