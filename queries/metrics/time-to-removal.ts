import type { Metric } from "./metric";

export const timeToRemoval = {
  key: "time_to_removal",
  family: "health",
  label: { zh: "下架用时", en: "Time to removal" },
  question: {
    zh: "被举报的内容多久被下架？",
    en: "How long does reported content stay?",
  },
  formula: {
    zh: "本期被举报且截至目前已下架的内容：从举报到其后首次 Content Removed 的中位时长，按举报计。",
    en: "Median time from each of the period's reports to the first “Content Removed” of its content after it, of those removed by now.",
  },
  unit: "seconds",
  better: "down",
  phase: null,
  empty: null,
  maturity: null,
} satisfies Metric & { key: "time_to_removal" };
