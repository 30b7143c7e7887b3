import type { Metric } from "./metric";

export const purchaseConversion = {
  key: "purchase_conversion",
  family: "commerce",
  label: { zh: "购买转化率", en: "Purchase conversion" },
  question: { zh: "活跃成员中有多少人买了东西？", en: "How many of the active members bought?" },
  formula: { zh: "购买人数 ÷ 本期活跃成员数。", en: "Buyers ÷ active members of the period." },
  unit: "share",
  better: "up",
  phase: 3,
  empty: null,
  maturity: null,
} satisfies Metric & { key: "purchase_conversion" };
