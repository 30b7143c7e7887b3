import { z } from "zod";
import type { MemberMetric } from "./member-metric";
import { ALL_COUNT, type MemberColumn, type MetricColumns } from "./member-totals";

/** Aggregates over the rows of an arm, as SQL; see metric-sums.ts for what they are. */
export interface ArmSums {
  readonly units: string;
  readonly sums: string;
  readonly products: string;
  readonly steps: string;
  /** of a quantile, the members' numbers in order; null for other metrics */
  readonly line: string | null;
}

/** What is summed up of each metric, in their order; see metric-sums.ts. Sums are texts, since they may be longer than a number. */
export const listedSums = z.object({
  units: z.array(z.coerce.number()),
  sums: z.array(z.array(z.string())),
  products: z.array(z.array(z.string())),
});
export type ListedSums = z.infer<typeof listedSums>;

/** A list of no sums. */
export const NO_SUMS = "emptyArrayString()";

const texts = (all: readonly string[]) => (all.length === 0 ? NO_SUMS : `[${all.join(", ")}]`);

/** Σ as text: of whole numbers exact, of others as exact as if they were added up with twice the digits. */
function sum(number: string, isWhole: boolean, counts: string): string {
  const aggregate = isWhole ? "sum" : "sumKahan";
  return `toString(${counts === ALL_COUNT ? `${aggregate}(${number})` : `${aggregate}If(${number}, ${counts})`})`;
}

const sumOf = ({ name, of }: MemberColumn, counts: string) => sum(name, of !== "number", counts);

/** TRICKY: counts stay far below the largest whole number when they are multiplied, money does not. */
const sumOfProducts = (one: MemberColumn, other: MemberColumn, counts: string) =>
  one.of === "count" && other.of === "count"
    ? sum(`${one.name} * ${other.name}`, true, counts)
    : sum(`toFloat64(${one.name}) * toFloat64(${other.name})`, false, counts);

export function armSums(metric: MemberMetric | undefined, of: MetricColumns): ArmSums {
  const { counts, taken } = of;
  const columns = [...of.outcome, ...of.before];
  const products = columns.flatMap((one, place) =>
    columns.slice(place).map((other) => sumOfProducts(one, other, counts)),
  );
  const isFunnel = metric?.kind === "funnel" && taken !== null;
  return {
    units: counts === ALL_COUNT ? "count()" : `countIf(${counts})`,
    sums: texts(columns.map((column) => sumOf(column, counts))),
    products: texts(products),
    steps: texts(isFunnel ? metric.steps.map((_, step) => `toString(countIf(${taken} > ${step}))`) : []),
    line: metric?.kind === "quantile" ? `arraySort(groupArray(toFloat64(${columns[0]?.name ?? "0"})))` : null,
  };
}

/**
 * The quantile of an ordered list of numbers and its bounds, each between the two numbers next to its rank; none of a
 * list of nobody. Takes the parameters `reach`, and the level by the name given.
 */
export function quantileOf(line: string, level: string): string {
  const share = `{${level}:Float64}`;
  const off = `{reach:Float64} * sqrt(${share} * (1 - ${share}) / length(${line}))`;
  const ranks = [share, `greatest(0., ${share} - ${off})`, `least(1., ${share} + ${off})`];
  const number = (place: string) => `${line}[least(toUInt64(floor(at)) + ${place}, length(${line}))]`;
  return `if(empty(${line}), emptyArrayFloat64(),
    arrayMap(at -> ${number("1")} + (at - floor(at)) * (${number("2")} - ${number("1")}),
      arrayMap(rank -> rank * (length(${line}) - 1), [${ranks.join(", ")}])))`;
}
