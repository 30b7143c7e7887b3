import { defineAnalysis } from "#queries/define-analysis";
import type { Funnel } from "./funnel";
import { funnelParams } from "./funnel-question";
import { funnelPlace } from "./funnel-members";
import { readFunnel, readFunnelMembers } from "./read-funnel";

const COLUMNS = [
  "value",
  "step",
  "reached",
  "of_first",
  "of_previous",
  "median_ms_since_previous",
  "median_ms_since_first",
  "day",
  "began",
  "converted",
  "complete",
  "reached_before",
  "of_first_before",
  "change",
  "change_low",
  "change_high",
] as const;

export const funnelAnalysis = defineAnalysis({
  name: "funnels",
  params: { schema: funnelParams, parameters: Object.keys(funnelParams.shape), texts: ["breakdown", "hold"] },
  read: readFunnel,
  /** One row for each step, then one for each bucket of entry. */
  table: ({ parts }: Funnel) => ({
    columns: COLUMNS,
    rows: parts.flatMap(({ value, steps, trend }) => [
      ...steps.map((step, at) => [
        value,
        at + 1,
        step.reached,
        step.ofFirst,
        step.ofPrevious,
        step.sincePrevious?.median ?? null,
        step.sinceFirst?.median ?? null,
        null,
        null,
        null,
        null,
        step.before?.reached ?? null,
        step.before?.ofFirst ?? null,
        step.before?.change?.absolute ?? null,
        step.before?.change?.interval?.low ?? null,
        step.before?.change?.interval?.high ?? null,
      ]),
      ...trend.map(({ day, began, converted, complete }) => [
        value,
        null,
        null,
        null,
        null,
        null,
        null,
        day,
        began,
        converted,
        complete,
        null,
        null,
        null,
        null,
        null,
      ]),
    ]),
  }),
  members: {
    place: { schema: funnelPlace, parameters: Object.keys(funnelPlace.shape), texts: ["outcome", "value"] },
    read: readFunnelMembers,
  },
});
