import type { Metric } from "./metric";

export const buyers = {
  key: "buyers",
  family: "commerce",
  label: { zh: "购买人数", en: "Buyers" },
  question: { zh: "这段时间有多少人下单？", en: "How many people bought in this period?" },
  formula: {
    zh: "本期内有订单（「Order Completed」）的去重人数，订单以首次上报为准。",
    en: "Distinct persons with an order (“Order Completed”) in the period; an order counts at its first report.",
  },
  unit: "members",
  better: "up",
  phase: null,
  empty: 0,
  maturity: null,
} satisfies Metric & { key: "buyers" };
