import type { Frame } from "#queries/frame";
import { buckets } from "#queries/period/buckets";
import { comparisonPeriod } from "#queries/period/comparison-period";
import { addDays } from "#queries/period/local-days";
import { localMidnightIn } from "#queries/period/local-midnight";
import { changeBetween } from "#queries/readings/change-between";
import type { Reader, Scope } from "#queries/scope";
import type { Funnel, FunnelPart, FunnelStep, Times } from "./funnel";
import { funnelCounts } from "./funnel-counts";
import { funnelMembers, type FunnelPlace } from "./funnel-members";
import type { FunnelParams } from "./funnel-question";
import { funnelValues } from "./funnel-values";

const MOST_VALUES = 25;
const DAY_MS = 86_400_000;

/** A funnel over the attempts that begin in a period, with its breakdown and its trend. */
export async function readFunnel(reader: Reader, frame: Frame, funnel: FunnelParams): Promise<Funnel> {
  const { scope, asked } = askedOf(frame, funnel);
  const spans = buckets(frame.period, frame.granularity, frame.project.weekStart);
  const values =
    funnel.breakdown === undefined ? [] : await funnelValues(reader, scope, { ...asked, most: MOST_VALUES });
  const shown = values.map(({ value }) => value);
  const compared = comparisonPeriod(frame.period, frame.comparison);
  const [rows, rowsBefore] = await Promise.all([
    countsOf(reader, frame, funnel, { values: shown, starts: spans.map((span) => span.from) }),
    compared &&
      countsOf(reader, { ...frame, period: compared }, funnel, { values: shown, starts: [compared.from] }),
  ]);

  const partOf = (value: string | null): FunnelPart => {
    const own = rows.filter(({ shown }) => shown === value);
    const isWhole = ({ shown, bucket }: Counted) => shown === value && bucket === 0;
    const whole = rows.find(isWhole);
    const wholeBefore = rowsBefore && { counted: rowsBefore.find(isWhole) };
    return {
      value,
      steps: funnel.steps.map((_, step) => ({
        ...stepOf(funnel, step, whole),
        before: wholeBefore && stepBefore(funnel, step, whole, wholeBefore.counted),
      })),
      immature: whole?.immature ?? 0,
      trend: spans.map((span, at) => {
        const reached = own.find(({ bucket }) => bucket === at + 1)?.reached ?? [];
        const closes = localMidnightIn(frame.project.zone)(span.to) + funnel.window * 1000;
        return {
          day: span.from,
          began: reached[0] ?? 0,
          converted: reached.at(-1) ?? 0,
          complete: closes <= frame.now.getTime(),
        };
      }),
    };
  };
  return {
    granularity: frame.granularity,
    parts: [partOf(null), ...values.map(({ value }) => partOf(value))],
    moreValues: Math.max(0, (values[0]?.values ?? 0) - values.length),
  };
}

async function countsOf(
  reader: Reader,
  frame: Frame,
  funnel: FunnelParams,
  shown: { values: string[]; starts: string[] },
): Promise<Counted[]> {
  const { scope, asked, opened } = askedOf(frame, funnel);
  return funnelCounts(reader, scope, { ...asked, ...shown, now_ms: frame.now.getTime() - opened });
}

/** The members at a place of the same funnel, by person id. */
export async function readFunnelMembers(
  reader: Reader,
  frame: Frame,
  funnel: FunnelParams,
  place: FunnelPlace,
): Promise<string[]> {
  const { scope, asked } = askedOf(frame, funnel);
  const rows = await funnelMembers(reader, scope, { ...asked, place });
  return rows.map(({ person }) => person);
}

/** The scope reaches beyond the period as far as the window does: who begins on the last day may end later. */
export function askedOf(frame: Frame, funnel: FunnelParams) {
  const { project, period, includeExcluded, now, signal, caller, filter } = frame;
  const midnight = localMidnightIn(project.zone);
  const opened = midnight(period.from);
  const beyond = Math.ceil((funnel.window * 1000) / DAY_MS) + 1;
  const scope: Scope = {
    project,
    period: { from: period.from, to: addDays(period.to, beyond) },
    includeExcluded,
    now,
    signal,
    caller,
  };
  return { scope, asked: { funnel, filter, entry_ms: midnight(period.to) - opened }, opened };
}

type Counted = Awaited<ReturnType<typeof funnelCounts>>[number];

function stepOf(
  { steps, order }: FunnelParams,
  step: number,
  counted: Counted | undefined,
): Omit<FunnelStep, "before"> {
  const reached = counted?.reached ?? [];
  const previous =
    order === "any" ? step - 1 : steps.findLastIndex(({ optional }, at) => at < step && !optional);
  const share = (whole: number | undefined) => (whole ? (reached[step] ?? 0) / whole : null);
  return {
    reached: reached[step] ?? 0,
    ofFirst: share(reached[0]),
    ofPrevious: step === 0 ? null : share(reached[previous]),
    sincePrevious: step === 0 ? null : timesOf(counted?.sincePrevious[step]),
    sinceFirst: step === 0 ? null : timesOf(counted?.sinceFirst[step]),
  };
}

function stepBefore(
  funnel: FunnelParams,
  step: number,
  now: Counted | undefined,
  before: Counted | undefined,
): FunnelStep["before"] {
  const { reached, ofFirst, ofPrevious } = stepOf(funnel, step, before);
  const evidence = (counted: Counted | undefined) =>
    ({
      kind: "proportion",
      successes: counted?.reached[step] ?? 0,
      trials: counted?.reached[0] ?? 0,
      immature: false,
    }) as const;
  const change = step === 0 ? null : changeBetween(evidence(now), evidence(before));
  return { reached, ofFirst, ofPrevious, change };
}

function timesOf(quantiles: (number | null)[] | undefined): Times | null {
  const [p25, median, p75, p90] = quantiles ?? [];
  if (p25 == null || median == null || p75 == null || p90 == null) return null;
  return { p25, median, p75, p90 };
}
