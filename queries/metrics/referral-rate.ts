import type { Metric } from "./metric";

export const referralRate = {
  key: "referral_rate",
  family: "referral",
  label: { zh: "用户推荐率", en: "Referral rate" },
  question: { zh: "活跃成员里有多少人带来了朋友？", en: "How many of the active members bring somebody?" },
  formula: {
    zh: "本期活跃、且本期有邀请被别人接受的人数 ÷ 本期活跃成员数。",
    en: "Active members of the period of whom somebody else accepted an invite in it ÷ active members.",
  },
  unit: "share",
  better: "up",
  phase: 3,
  empty: null,
  maturity: null,
} satisfies Metric & { key: "referral_rate" };
