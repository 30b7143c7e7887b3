import type { Metric } from "./metric";

export const customerDays = {
  key: "customer_days",
  family: "commerce",
  label: { zh: "购买人天", en: "Customer-days" },
  question: { zh: "成员在多少个「人·天」里下过单？", en: "On how many member-days was something bought?" },
  formula: {
    zh: "去重的「成员 × 本地自然日」组合数，当日有订单即算一个；同一成员一天下多单只算一次。",
    en: "Distinct pairs of a member and a local day with an order; several orders of one member on one day count once.",
  },
  unit: "days",
  better: "up",
  phase: null,
  empty: 0,
  maturity: null,
} satisfies Metric & { key: "customer_days" };
