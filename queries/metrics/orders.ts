import type { Metric } from "./metric";

export const orders = {
  key: "orders",
  family: "commerce",
  label: { zh: "订单数", en: "Orders" },
  question: { zh: "这段时间成交了多少笔订单？", en: "How many orders were placed in this period?" },
  formula: {
    zh: "本期内首次上报的去重订单号（order_id）数；没有订单号的，每个事件算一笔。",
    en: "Distinct order_id first reported in the period; without one, each event is an order of its own.",
  },
  unit: "orders",
  better: "up",
  phase: null,
  empty: 0,
  maturity: null,
} satisfies Metric & { key: "orders" };
