import type { Metric } from "./metric";

export const reportsPer1kViews = {
  key: "reports_per_1k_views",
  family: "health",
  label: { zh: "举报率", en: "Reports per 1,000 views" },
  question: {
    zh: "每千次浏览有多少次举报？",
    en: "How many reports come with a thousand views?",
  },
  formula: {
    zh: "Content Reported 次数 ÷ Content Viewed 次数 × 1000。",
    en: "“Content Reported” ÷ “Content Viewed” × 1000.",
  },
  unit: "number",
  better: "down",
  phase: null,
  empty: null,
  maturity: null,
} satisfies Metric & { key: "reports_per_1k_views" };
