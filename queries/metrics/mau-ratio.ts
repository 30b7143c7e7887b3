import type { Metric } from "./metric";

export const mauRatio = {
  key: "mau_ratio",
  family: "engagement",
  label: { zh: "月活跃比例", en: "MAU ratio" },
  question: { zh: "成员里有多大比例还在活跃？", en: "How large a share of the members is still active?" },
  formula: {
    zh: "本期最后一个完整日的月活跃成员 ÷ 当日累计成员。尚未加入的活跃访客也计入分子，因此不给出置信区间。",
    en: "Monthly active members on the last complete day of the period ÷ total members that day. Active visitors who have not joined count above the line, so it has no interval.",
  },
  unit: "share",
  better: "up",
  phase: 2,
  empty: null,
  maturity: null,
} satisfies Metric & { key: "mau_ratio" };
