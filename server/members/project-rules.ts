import { z } from "zod";
import type { Warehouse } from "#store/clickhouse/warehouse";
import type { Control } from "#store/postgres/control";
import { erasedPersons, exchangeRates } from "#store/postgres/schema";

/**
 * What the door must know of a project besides its keys: of which persons nothing may be stored, and what other
 * currencies are worth. `rates` are ordered by day.
 */
export const projectRulesSchema = z.object({
  project: z.number(),
  erased: z.array(z.string()),
  withdrawn: z.array(z.string()),
  rates: z.array(z.object({ currency: z.string(), day: z.string(), rate: z.string() })),
});
export type ProjectRules = z.infer<typeof projectRulesSchema>;

/** The rules of every project that has any, ordered by project. */
export async function listProjectRules(
  control: Pick<Control, "db">,
  warehouse: Pick<Warehouse, "read">,
): Promise<ProjectRules[]> {
  const [erased, rates, withdrawn] = await Promise.all([
    control.db.select().from(erasedPersons).orderBy(erasedPersons.projectId, erasedPersons.person),
    control.db.select().from(exchangeRates).orderBy(exchangeRates.projectId, exchangeRates.day),
    readWithdrawn(warehouse),
  ]);
  const rules = new Map<number, ProjectRules>();
  const of = (project: number) => {
    const known = rules.get(project) ?? { project, erased: [], withdrawn: [], rates: [] };
    rules.set(project, known);
    return known;
  };
  for (const { projectId, person } of erased) of(projectId).erased.push(person);
  for (const { projectId, currency, day, rate } of rates) of(projectId).rates.push({ currency, day, rate });
  for (const { project, persons } of withdrawn) of(project).withdrawn.push(...persons);
  return [...rules.values()].toSorted((one, other) => one.project - other.project);
}

/** Every id of the persons whose last word was to withdraw consent. */
function readWithdrawn(warehouse: Pick<Warehouse, "read">) {
  return warehouse.read({
    name: "members/withdrawn",
    sql: `
      WITH persons AS (
        SELECT project, dictGetOrDefault('person_of', 'person', c.person, c.person) AS owner, max(last) AS latest
        FROM consents AS c
        GROUP BY project, owner
        HAVING NOT latest.given
      )
      SELECT project, arraySort(groupUniqArray(toString(id))) AS persons
      FROM persons
      ARRAY JOIN arrayConcat([owner], dictGet('aliases_of', 'aliases', owner)) AS id
      GROUP BY project
      ORDER BY project`,
    params: {},
    row: z.object({ project: z.number(), persons: z.array(z.string()) }),
  });
}
