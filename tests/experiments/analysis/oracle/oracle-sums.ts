import type { LogEvent, LogProject } from "#tests/queries/analyses-oracle/log-event";
import { quantile } from "#tests/queries/analyses-oracle/quantile";
import { worldOf } from "#tests/queries/analyses-oracle/world";
import { exposedIn, type Exposed } from "./exposed";
import { type MemberNumbers, memberReader, type Value } from "./member-numbers";
import type { OracleMetric, SumsQuestion } from "./sums-question";

/** Of an arm, and of a value in it (null is all): whole sums as text, others as numbers; as metric-sums.ts has them. */
export interface OracleRow {
  arm: number;
  value: string | null;
  members: number;
  units: number[];
  sums: Value[][];
  products: Value[][];
  steps: number[][];
  quantiles: number[][];
}

/** What is 1.96 standard errors, as far as a question says. */
export const REACH = 1.96;

const multiply = (one: Value, other: Value): Value =>
  typeof one === "bigint" && typeof other === "bigint" ? one * other : Number(one) * Number(other);
const add = (one: Value, other: Value): Value =>
  typeof one === "bigint" && typeof other === "bigint" ? one + other : Number(one) + Number(other);
const sumOf = (values: readonly Value[]): Value => values.reduce(add, 0n);

function capped(metric: OracleMetric, all: readonly MemberNumbers[]): MemberNumbers[] {
  if (metric.kind !== "mean" || metric.capAt === null) return [...all];
  const totals = all.map(({ numbers }) => Number(numbers?.[0] ?? 0));
  const cap = quantile(totals, metric.capAt) ?? 0;
  return all.map(({ numbers, steps }) => ({
    steps,
    numbers: numbers && numbers.map((number) => (cap > 0 ? Math.min(Number(number), cap) : Number(number))),
  }));
}

function quantilesOf(metric: OracleMetric, members: readonly MemberNumbers[]): number[] {
  if (metric.kind !== "quantile") return [];
  const totals = members.map(({ numbers }) => Number(numbers?.[0] ?? 0));
  const off = REACH * Math.sqrt((metric.quantile * (1 - metric.quantile)) / totals.length);
  const shares = [metric.quantile, Math.max(0, metric.quantile - off), Math.min(1, metric.quantile + off)];
  return shares.map((share) => quantile(totals, share) ?? Number.NaN);
}

interface Measured {
  member: Exposed;
  metrics: MemberNumbers[];
}

function rowOf(
  arm: number,
  value: string | null,
  measured: readonly Measured[],
  asked: SumsQuestion,
): OracleRow {
  const row: OracleRow = {
    ...{ arm, value, members: measured.length },
    ...{ units: [], sums: [], products: [], steps: [], quantiles: [] },
  };
  asked.metrics.forEach((metric, place) => {
    const own = measured.flatMap(({ metrics }) => metrics[place] ?? []);
    const counting = own.flatMap(({ numbers }) => (numbers === null ? [] : [numbers]));
    const back = asked.before_ms > 0 && !["retention", "funnel", "quantile"].includes(metric.kind);
    const columns = (metric.kind === "ratio" ? 2 : 1) * (back ? 2 : 1);
    const places = Array.from({ length: columns }, (_, column) => column);
    const numberAt = (numbers: readonly Value[], column: number) => numbers[column] ?? 0n;
    row.units.push(counting.length);
    row.sums.push(places.map((column) => sumOf(counting.map((numbers) => numberAt(numbers, column)))));
    row.products.push(
      places.flatMap((one) =>
        places
          .filter((other) => other >= one)
          .map((other) =>
            sumOf(counting.map((numbers) => multiply(numberAt(numbers, one), numberAt(numbers, other)))),
          ),
      ),
    );
    row.steps.push(
      metric.kind === "funnel"
        ? metric.steps.map((_, step) => own.filter(({ steps }) => steps > step).length)
        : [],
    );
    row.quantiles.push(quantilesOf(metric, own));
  });
  return row;
}

/** The sums of each arm and of each value in it, by a slow reading of a log, member by member. */
export function oracleSums(
  log: readonly LogEvent[],
  project: LogProject,
  question: SumsQuestion,
): OracleRow[] {
  const world = worldOf(log, project, question.seen_to - 1);
  const exposed = exposedIn(world, question);
  const read = memberReader(world, question);
  const byMetric = question.metrics.map((metric) =>
    capped(
      metric,
      exposed.map((member) => read(member, metric)),
    ),
  );
  const measured = exposed.map((member, place) => ({
    member,
    metrics: byMetric.flatMap((all) => all[place] ?? []),
  }));
  const keys = new Set<string | null>([null]);
  if (question.split !== undefined) for (const { value } of exposed) keys.add(value);
  return question.variations.flatMap((_, place) =>
    [...keys].flatMap((value) => {
      const own = measured.filter(
        ({ member }) => member.arm === place + 1 && (value === null || member.value === value),
      );
      return own.length === 0 ? [] : [rowOf(place + 1, value, own, question)];
    }),
  );
}
