import type { AppLoadContext } from "@remix-run/node";
import type { Analysed, Seen } from "#experiments/analysis/analysed";
import { readSplit } from "#experiments/analysis/read-split";
import { type Split, SPLITS, type ToldApart } from "~/features/experiments/scorecard-data";
import type { Language } from "~/i18n/languages";
import { metricName, shownEffect, unitOf } from "./shown-scorecard";

/** By what an address asks to tell members apart; null for nothing. */
export const askedSplit = (request: Request): Split | null =>
  SPLITS.find((one) => one === new URL(request.url).searchParams.get("by")) ?? null;

/** Reads what an experiment did to its goals among members told apart; nothing before it began. */
export async function readToldApart(
  { services }: AppLoadContext,
  seen: Omit<Seen, "now">,
  experiment: Analysed,
  { split, language }: { split: Split | null; language: Language },
): Promise<ToldApart> {
  if (split === null || experiment.phases.length === 0) return { split, parts: [] };
  const parts = await readSplit(services.warehouse, { ...seen, now: services.clock() }, experiment, split);
  return {
    split,
    parts: parts.map(({ value, members, metrics }) => ({
      ...{ value, members },
      goals: experiment.design.goals.map((metric, place) => ({
        name: metricName(metric, language),
        unit: unitOf(metric),
        effects: (metrics[place]?.effects ?? []).map(shownEffect),
      })),
    })),
  };
}
