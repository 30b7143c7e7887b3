import type { Metric } from "./metric";

export const arpu = {
  key: "arpu",
  family: "commerce",
  label: { zh: "人均贡献", en: "Net sales per active member" },
  question: {
    zh: "平均每位活跃成员带来多少净成交额？",
    en: "How much net sales does an active member bring?",
  },
  formula: {
    zh: "净成交额 ÷ 本期活跃成员数，四舍五入到小数点后四位。",
    en: "Net sales ÷ active members of the period, rounded half up to four decimals.",
  },
  unit: "money",
  better: "up",
  phase: null,
  empty: null,
  maturity: null,
} satisfies Metric & { key: "arpu" };
