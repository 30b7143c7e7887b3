import type { Metric } from "./metric";

export const mau = {
  key: "mau",
  family: "engagement",
  label: { zh: "月活跃成员", en: "Monthly active members" },
  question: { zh: "最近一个月有多少成员活跃？", en: "How many members were active in the last month?" },
  formula: {
    zh: "截至本期最后一个完整日的连续 30 天内，至少有一次活跃行为的人数。",
    en: "Persons with at least one active event in the 30 days that end with the last complete day of the period.",
  },
  unit: "members",
  better: "up",
  phase: 2,
  empty: 0,
  maturity: null,
} satisfies Metric & { key: "mau" };
