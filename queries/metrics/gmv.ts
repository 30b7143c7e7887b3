import type { Metric } from "./metric";

export const gmv = {
  key: "gmv",
  family: "commerce",
  label: { zh: "成交总额", en: "Gross sales" },
  question: { zh: "一共卖出多少？", en: "How much was sold in all?" },
  formula: {
    zh: "本期订单金额之和，每个订单只在首次上报时计一次；未扣退款。",
    en: "Sum of the totals of the period's orders, each counted once at its first report; refunds are not taken off.",
  },
  unit: "money",
  better: "up",
  phase: null,
  empty: 0,
  maturity: null,
} satisfies Metric & { key: "gmv" };
