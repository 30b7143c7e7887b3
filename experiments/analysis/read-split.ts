import type { SumsAsked } from "#queries/experiments/metric-sums";
import type { Reader } from "#queries/scope";
import { betterOf } from "../design/as-member-metric";
import type { Analysed, Seen } from "./analysed";
import { armsBy } from "./arms-by";
import { type ArmValue, compareMetric, methodOf, valueOf } from "./compare-metric";
import { type Effect, effectsOf } from "./effect";
import { metricsOf, readSums } from "./read-sums";

/** An experiment among the members of one value of a split; the effects on each metric, in their order. */
export interface SplitPart {
  value: string;
  members: number[];
  metrics: { arms: ArmValue[]; effects: Effect[] }[];
}

/**
 * Reads an experiment by something of its exposures or members, the values with the most members first. The effects on
 * one metric, of all values and treatments, are read as one family. Clusters lie across such values: they have none.
 *
 * @throws RangeError when it has not begun
 */
export async function readSplit(
  reader: Reader,
  seen: Seen,
  analysed: Analysed,
  split: NonNullable<SumsAsked["split"]>,
): Promise<SplitPart[]> {
  const { design, assignment } = analysed;
  if (design.unit.of === "cluster") return [];
  const rows = await readSums(reader, seen, analysed, split);
  const values = [...new Set(rows.flatMap(({ value }) => value ?? []))];
  const parts = values.map((value): SplitPart => {
    const own = rows.filter((row) => row.value === value);
    const members = assignment.variations.map(
      (_, place) => own.find(({ arm }) => arm === place + 1)?.members ?? 0,
    );
    return { value, members, metrics: [] };
  });
  metricsOf(analysed).forEach((metric, place) => {
    const better = betterOf(metric);
    const read = values.map((value) => {
      const arms = armsBy(
        analysed,
        rows.filter((row) => row.value === value),
        metric,
        place,
      );
      return { arms, compared: compareMetric(arms, methodOf(design, { better })) };
    });
    const family = read.flatMap(({ compared }) => compared.map((one) => ({ compared: one, better })));
    const effects = effectsOf(family, design.analysis);
    read.forEach(({ arms, compared }, at) => {
      parts[at]?.metrics.push({
        arms: arms.map(({ variation, arm }) => ({ variation, n: arm.n, value: valueOf(arm), steps: [] })),
        effects: effects.splice(0, compared.length),
      });
    });
  });
  return parts;
}
