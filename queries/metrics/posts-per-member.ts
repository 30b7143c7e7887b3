import type { Metric } from "./metric";

export const postsPerMember = {
  key: "posts_per_member",
  family: "engagement",
  label: { zh: "人均发帖", en: "Posts per member" },
  question: { zh: "平均每位活跃成员发多少帖？", en: "How much does an active member publish?" },
  formula: {
    zh: "“Content Published”次数 ÷ 本期活跃成员数。",
    en: "“Content Published” ÷ active members of the period.",
  },
  unit: "per-member",
  better: "up",
  phase: 2,
  empty: null,
  maturity: null,
} satisfies Metric & { key: "posts_per_member" };
