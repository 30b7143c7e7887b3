import { audienceArrivals } from "#queries/experiments/audience-arrivals";
import type { AudienceAsked } from "#queries/experiments/audience";
import { historySums } from "#queries/experiments/history-sums";
import type { MemberMetric } from "#queries/experiments/member-metric";
import { addDays } from "#queries/period/local-days";
import type { Project } from "#queries/project";
import type { Reader } from "#queries/scope";
import { type Baseline, baselineOf } from "./baseline";
import { designMetrics, type MetricRole } from "./design-metrics";
import { enrolmentOf } from "./enrolment";
import type { ExperimentAssignment } from "./experiment-assignment";
import type { ExperimentDesign } from "./experiment-design";
import type { ExperimentMetric } from "./experiment-metric";
import { measuredMetric, nameOfMetric } from "./measured-metric";
import { audienceFor, pastAudience, scopeOf } from "./past-audience";
import { type MetricPlan, planMetric, type Traffic } from "./plan-metric";
import type { Meant } from "./read-meant";

const WEEKS = 4;
const WEEK_DAYS = 7;

/** A metric as it is planned for; `why` says why it is not. */
export type PlannedMetric = { name: string; role: MetricRole } & (
  | { kind: "planned"; measured: MemberMetric; baseline: Baseline; plan: MetricPlan }
  | { kind: "not planned"; why: "not of one member" | "too-few-units" | "no-variance" | "zero-baseline" }
);

/**
 * An experiment as the past would have it: as if each member of the audience had been exposed when they first did what lets
 * them in.
 *
 * - `members`   of the audience, all variations together and whether covered or not
 * - `perWeek`   how many there were in each of the last four weeks, the latest last
 * - `untold`    what of the targeting events know nothing of: the audience may be smaller than told
 */
export interface ExperimentPlan {
  audience: AudienceAsked;
  members: number;
  perWeek: number[];
  untold: string[];
  traffic: Traffic;
  metrics: PlannedMetric[];
}

interface Asked {
  project: Project;
  now: Date;
  assignment: ExperimentAssignment;
  design: ExperimentDesign;
  meant: Meant;
}

/** Plans an experiment from what its project did. @throws WarehouseError */
export async function planExperiment(reader: Reader, asked: Asked): Promise<ExperimentPlan> {
  const { project, now, assignment, design, meant } = asked;
  const audience = pastAudience(project, now, design, meant.filter);
  const arrivals = await audienceArrivals(reader, scopeOf(project, audience), audience);
  const coverage = design.ramp?.steps.at(-1)?.coverage ?? assignment.coverage;
  const traffic = { enrolment: enrolmentOf(arrivals, audience), share: coverage * meant.share };
  const metrics: PlannedMetric[] = [];
  for (const metric of designMetrics(design)) {
    metrics.push(await planOne(reader, { ...asked, audience, traffic }, metric));
  }
  return {
    ...{ audience, traffic, metrics },
    members: sumOf(arrivals),
    perWeek: await membersPerWeek(reader, project, audience),
    untold: meant.untold,
  };
}

const sumOf = (arrivals: readonly { members: number }[]) =>
  arrivals.reduce((sum, { members }) => sum + members, 0);

async function membersPerWeek(reader: Reader, project: Project, audience: AudienceAsked): Promise<number[]> {
  const weeks = Array.from({ length: WEEKS }, (_, place) =>
    addDays(audience.until, -WEEK_DAYS * (WEEKS - place)),
  );
  return Promise.all(
    weeks.map(async (since) => {
      const week = { ...audience, since, until: addDays(since, WEEK_DAYS) };
      return sumOf(await audienceArrivals(reader, scopeOf(project, week), week));
    }),
  );
}

async function planOne(
  reader: Reader,
  { project, assignment, design, audience, traffic }: Asked & { audience: AudienceAsked; traffic: Traffic },
  { role, metric }: { role: MetricRole; metric: ExperimentMetric },
): Promise<PlannedMetric> {
  const name = nameOfMetric(metric);
  const measured = measuredMetric(metric);
  if (measured === null) return { name, role, kind: "not planned", why: "not of one member" };
  const seen = audienceFor(measured, audience);
  const beforeDays = design.analysis.cupedDays;
  const by = design.unit.of === "cluster" ? design.unit.by : null;
  const scope = scopeOf(project, { ...seen, until: audience.until }, beforeDays);
  const [sums] = await historySums(reader, scope, { ...seen, metric: measured, beforeDays, by });
  const baseline = sums === undefined ? null : baselineOf(measured.kind, sums);
  if (baseline?.kind !== "estimate") {
    return { name, role, kind: "not planned", why: baseline?.reason ?? "too-few-units" };
  }
  const plan = planMetric(baseline, traffic, { design, assignment, isGoal: role === "goal" });
  return { name, role, kind: "planned", measured, baseline, plan };
}
