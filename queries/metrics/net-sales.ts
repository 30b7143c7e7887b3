import type { Metric } from "./metric";

export const netSales = {
  key: "net_sales",
  family: "commerce",
  label: { zh: "净成交额", en: "Net sales" },
  question: {
    zh: "扣除退款后，这段时间卖了多少钱？",
    en: "How much was sold in this period, after refunds?",
  },
  formula: {
    zh: "本期订单金额之和，减去本期发生的退款；退款按退款时间计入，与订单何时成交无关。",
    en: "Sum of the totals of the period's orders, minus the refunds of the period; a refund counts at its own time, whenever the order was made.",
  },
  unit: "money",
  better: "up",
  phase: 3,
  empty: 0,
  maturity: null,
} satisfies Metric & { key: "net_sales" };
