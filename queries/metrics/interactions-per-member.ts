import type { Metric } from "./metric";

export const interactionsPerMember = {
  key: "interactions_per_member",
  family: "engagement",
  label: { zh: "人均互动", en: "Interactions per member" },
  question: { zh: "平均每位活跃成员互动多少次？", en: "How often does an active member interact?" },
  formula: {
    zh: "（点赞 + 评论 + 收藏 + 分享 + 投票 + 消息 + 回答）÷ 本期活跃成员数。",
    en: "(Likes + comments + saves + shares + votes + messages + answers) ÷ active members of the period.",
  },
  unit: "per-member",
  better: "up",
  phase: 1,
  empty: null,
  maturity: null,
} satisfies Metric & { key: "interactions_per_member" };
