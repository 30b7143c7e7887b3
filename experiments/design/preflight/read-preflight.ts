import { addDays } from "#queries/period/local-days";
import type { Project } from "#queries/project";
import type { Reader } from "#queries/scope";
import type { Control } from "#store/postgres/control";
import { readConnections } from "../../flags/sdk-connections";
import { findExperiment, readExperiments } from "../../lifecycle/find-experiment";
import { flagsNaming } from "../../lifecycle/flags-naming";
import { scopeOf } from "../past-audience";
import { type ExperimentPlan, planExperiment } from "../plan-experiment";
import { readMeant } from "../read-meant";
import type { Check, CheckState } from "./check";
import { checkExposures } from "./check-exposures";
import { checkMetricEvents } from "./check-metric-events";
import { checkOverlaps } from "./check-overlaps";
import { checkPlan } from "./check-plan";
import { checkSameWays } from "./check-same-ways";

const SEEN_WITHIN_DAYS = 14;

interface Effects {
  control: Pick<Control, "db">;
  warehouse: Reader;
}

/** What is found before an experiment starts; `state` is that of the worst check. */
export interface Preflight {
  state: CheckState;
  checks: Check[];
  plan: ExperimentPlan;
}

/** Looks at all that an experiment needs, in the project's own past. @throws FlagError "unknown", WarehouseError */
export async function readPreflight(
  { control, warehouse }: Effects,
  { project, now, key }: { project: Project; now: Date; key: string },
): Promise<Preflight> {
  const { db } = control;
  const experiment = await findExperiment({ db, project: project.id }, key);
  const { assignment, design } = experiment;
  const meant = await readMeant(db, project.id, assignment);
  const plan = await planExperiment(warehouse, { project, now, assignment, design, meant });
  const { audience } = plan;
  const tomorrow = addDays(audience.until, 1);
  const recent = scopeOf(project, { since: addDays(tomorrow, -SEEN_WITHIN_DAYS), until: tomorrow });
  const flags = (await flagsNaming(db, project.id, key)).map((flag) => flag.key);
  const connections = (await readConnections(db, project.id)).length;

  const checks: Check[] = [
    checkDescribed(design.hypothesis, design.goals.length),
    { key: "flags", state: flags.length === 0 ? "warn" : "ok", facts: { flags } },
    await checkExposures(warehouse, recent, connections),
    ...(await checkMetricEvents(warehouse, recent, design)),
    ...checkPlan(plan, { design, assignment }),
    ...(await checkOverlaps(warehouse, scopeOf(project, audience), {
      ...{ audience, members: plan.members, own: experiment },
      running: await readExperiments(control, project.id),
    })),
    ...(await checkSameWays(warehouse, project, { plan, alpha: design.analysis.alpha })),
  ];
  return { state: worstOf(checks), checks, plan };
}

function checkDescribed(hypothesis: string, goals: number): Check {
  const facts = { hypothesis: hypothesis.trim() !== "", goals };
  return { key: "described", state: facts.hypothesis && goals > 0 ? "ok" : "block", facts };
}

const worstOf = (checks: readonly Check[]): CheckState => {
  const states = new Set(checks.map(({ state }) => state));
  if (states.has("block")) return "block";
  return states.has("warn") ? "warn" : "ok";
};
