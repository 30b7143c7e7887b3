import type { Metric } from "./metric";

export const referralShare = {
  key: "referral_share",
  family: "referral",
  label: { zh: "邀请新增占比", en: "Referral share of new members" },
  question: { zh: "新成员里有多少是被邀请来的？", en: "How many of the new members were invited?" },
  formula: {
    zh: "本期首次加入、且加入时带有邀请人的人数 ÷ 本期新增成员。",
    en: "New members whose first join names an inviter ÷ new members.",
  },
  unit: "share",
  better: "up",
  phase: null,
  empty: null,
  maturity: null,
} satisfies Metric & { key: "referral_share" };
