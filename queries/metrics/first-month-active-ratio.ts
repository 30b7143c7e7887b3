import type { Metric } from "./metric";

export const firstMonthActiveRatio = {
  key: "first_month_active_ratio",
  family: "growth",
  label: { zh: "首月活跃比例", en: "First-month active ratio" },
  question: {
    zh: "新成员加入后的第一个月里还会回来吗？",
    en: "Do new members come back within their first month?",
  },
  formula: {
    zh: "本期首次加入、且加入已满 30 天的成员中，在加入后第 1–29 天里至少活跃一天的比例；加入当天不算。",
    en: "Of the members who first joined in the period, 30 days of whom have passed, the share active on at least one of days 1–29 after the join day, which itself does not count.",
  },
  unit: "share",
  better: "up",
  phase: 1,
  empty: null,
  maturity: {
    zh: "加入未满 30 天的成员不计入，并标为「未成熟」。",
    en: "Members whose 30 days have not passed are left out, and the value is marked as immature.",
  },
} satisfies Metric & { key: "first_month_active_ratio" };
