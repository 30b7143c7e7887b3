import type { Metric } from "./metric";

export const sharesPerMember = {
  key: "shares_per_member",
  family: "engagement",
  label: { zh: "人均分享", en: "Shares per member" },
  question: { zh: "平均每位活跃成员分享多少次？", en: "How often does an active member share?" },
  formula: {
    zh: "“Content Shared”次数 ÷ 本期活跃成员数。",
    en: "“Content Shared” ÷ active members of the period.",
  },
  unit: "per-member",
  better: "up",
  phase: 2,
  empty: null,
  maturity: null,
} satisfies Metric & { key: "shares_per_member" };
