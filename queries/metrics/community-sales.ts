import type { Metric } from "./metric";

export const communitySales = {
  key: "community_sales",
  family: "commerce",
  label: { zh: "社群销售贡献", en: "Community sales contribution" },
  question: {
    zh: "成交额中有多少在下单前得到过社群触达？",
    en: "How much of what is sold did the community touch before?",
  },
  formula: {
    zh: "下单前 7 个 24 小时内买家在社群里有内容、聊天、活动或邀请行为的订单金额之和 ÷ 本期全部订单金额之和；未扣退款。只说明在哪里遇到买家，不说明什么促成购买。",
    en: "Totals of the period's orders whose buyer did something with content, talk, activities or invites in the 7 times 24 hours before ÷ totals of all its orders; refunds are not taken off. It says where buyers are met, not what made them buy.",
  },
  unit: "share",
  better: "up",
  phase: 3,
  empty: null,
  maturity: null,
} satisfies Metric & { key: "community_sales" };
