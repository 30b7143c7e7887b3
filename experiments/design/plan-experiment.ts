import { audienceArrivals } from "#queries/experiments/audience-arrivals";
import type { AudienceAsked } from "#queries/experiments/audience";
import { audienceSums } from "#queries/experiments/audience-sums";
import type { MemberMetric } from "#queries/experiments/member-metric";
import { addDays } from "#queries/period/local-days";
import type { Project } from "#queries/project";
import type { Reader } from "#queries/scope";
import { asMemberMetric } from "./as-member-metric";
import { type Baseline, baselineOf } from "./baseline";
import { designMetrics, type MetricRole } from "./design-metrics";
import { enrolmentOf } from "./enrolment";
import type { ExperimentAssignment } from "./experiment-assignment";
import type { ExperimentDesign } from "./experiment-design";
import { nameOfMetric } from "./needed-events";
import { pastAudience, pastQuestions, scopeOf } from "./past-audience";
import { readClusters } from "./read-clusters";
import { type MetricPlan, planMetric, type Traffic } from "./plan-metric";
import type { Meant } from "./read-meant";

const WEEKS = 4;
const WEEK_DAYS = 7;

interface Named {
  name: string;
  role: MetricRole;
}

/** A metric as it is planned for; `why` says why it is not. */
export type PlannedMetric = Named &
  (
    | { kind: "planned"; measured: MemberMetric; baseline: Baseline; plan: MetricPlan }
    | {
        kind: "not planned";
        why: "quantile" | "too-few-units" | "no-variance" | "zero-baseline";
      }
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
  return {
    ...{ audience, traffic },
    metrics: await planMetrics(reader, asked, { audience, traffic }),
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

async function planMetrics(
  reader: Reader,
  { project, assignment, design }: Asked,
  { audience, traffic }: { audience: AudienceAsked; traffic: Traffic },
): Promise<PlannedMetric[]> {
  const metrics = designMetrics(design).map(({ role, metric }) => ({
    ...{ name: nameOfMetric(metric), role },
    measured: asMemberMetric(metric),
  }));
  const planned = new Map<string, PlannedMetric>();
  const beforeDays = design.analysis.cupedDays;
  for (const { of, scope, asked } of pastQuestions(project, audience, { metrics, beforeDays })) {
    const [members] = await audienceSums(reader, scope, { ...asked, clusters: null });
    const clusters = await readClusters(reader, scope, design.unit);
    const [drawn] = clusters === null ? [] : await audienceSums(reader, scope, { ...asked, clusters });
    of.forEach(({ measured, ...named }, place) => {
      const baseline = baselineOf(measured, place, { members, drawn });
      planned.set(
        keyOf(named),
        baseline.kind === "estimate"
          ? {
              ...{ ...named, kind: "planned", measured, baseline },
              plan: planMetric(baseline, traffic, { design, assignment, isGoal: named.role === "goal" }),
            }
          : { ...named, kind: "not planned", why: baseline.reason },
      );
    });
  }
  return metrics.flatMap((metric) => planned.get(keyOf(metric)) ?? []);
}

const keyOf = ({ role, name }: Named) => `${role} ${name}`;
