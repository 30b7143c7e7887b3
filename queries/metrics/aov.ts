import type { Metric } from "./metric";

export const aov = {
  key: "aov",
  family: "commerce",
  label: { zh: "客单价", en: "Average order value" },
  question: { zh: "平均每笔订单带来多少净成交额？", en: "How much net sales does an order bring?" },
  formula: {
    zh: "净成交额 ÷ 订单数，四舍五入到小数点后四位；置信区间把订单与退款视为相互独立。",
    en: "Net sales ÷ orders, rounded half up to four decimals; its interval takes orders and refunds as independent.",
  },
  unit: "money",
  better: "up",
  phase: 3,
  empty: null,
  maturity: null,
} satisfies Metric & { key: "aov" };
