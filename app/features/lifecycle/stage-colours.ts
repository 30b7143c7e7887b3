import type { Stage } from "#queries/stages/stage";

/** The colour of each stage, the same everywhere: what fills a shape, and what fills a swatch. */
export const STAGE_COLOURS: Record<Stage, { fill: string; swatch: string }> = {
  core: { fill: "fill-series-1", swatch: "bg-series-1" },
  active: { fill: "fill-series-2", swatch: "bg-series-2" },
  new: { fill: "fill-series-5", swatch: "bg-series-5" },
  resurrected: { fill: "fill-series-4", swatch: "bg-series-4" },
  "at-risk": { fill: "fill-series-3", swatch: "bg-series-3" },
  churned: { fill: "fill-line-strong", swatch: "bg-line-strong" },
};

/** Stages as they lie on each other in a chart, from below. */
export const STACK: readonly Stage[] = ["core", "active", "new", "resurrected", "at-risk", "churned"];
