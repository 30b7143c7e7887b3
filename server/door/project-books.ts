import { createGuard, type InformedGuard } from "#ingest/pipeline/create-guard";
import type { IngestProject } from "#ingest/pipeline/ingest-source";
import type { ProjectRules } from "#server/members/project-rules";
import { rateAt } from "#server/projects/rate-at";

/** What the door knows of every project's members and money. */
export interface ProjectBooks {
  /** Takes in what the databases know now. */
  inform(rules: readonly ProjectRules[]): void;
  /** A project as the pipeline wants it; the same guard every time, for it remembers what it heard. */
  complete(project: Pick<IngestProject, "id" | "zone" | "currency">): IngestProject;
}

const NOTHING = { erased: [], withdrawn: [] };

export function createProjectBooks(): ProjectBooks {
  const guards = new Map<number, InformedGuard>();
  let rates = new Map<string, { day: string; rate: string }[]>();

  const guardOf = (project: number) => {
    const guard = guards.get(project) ?? createGuard(NOTHING);
    guards.set(project, guard);
    return guard;
  };
  return {
    inform: (rules) => {
      rates = new Map();
      for (const { project, rates: given } of rules) {
        for (const { currency, day, rate } of given) {
          const key = `${project} ${currency}`;
          rates.set(key, [...(rates.get(key) ?? []), { day, rate }]);
        }
      }
      const byProject = new Map(rules.map((rule) => [rule.project, rule]));
      for (const project of new Set([...guards.keys(), ...byProject.keys()])) {
        guardOf(project).inform(byProject.get(project) ?? NOTHING);
      }
    },
    complete: ({ id, zone, currency }) => ({
      id,
      zone,
      currency,
      guard: guardOf(id),
      rateOn: (foreign, day) => rateAt(rates.get(`${id} ${foreign}`) ?? [], day),
    }),
  };
}
