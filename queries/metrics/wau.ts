import type { Metric } from "./metric";

export const wau = {
  key: "wau",
  family: "engagement",
  label: { zh: "周活跃成员", en: "Weekly active members" },
  question: { zh: "最近一周有多少成员活跃？", en: "How many members were active in the last week?" },
  formula: {
    zh: "截至本期最后一个完整日的连续 7 天内，至少有一次活跃行为的人数。",
    en: "Persons with at least one active event in the 7 days that end with the last complete day of the period.",
  },
  unit: "members",
  better: "up",
  phase: null,
  empty: 0,
  maturity: null,
} satisfies Metric & { key: "wau" };
