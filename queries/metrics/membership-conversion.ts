import type { Metric } from "./metric";

export const membershipConversion = {
  key: "membership_conversion",
  family: "commerce",
  label: { zh: "会员转化率", en: "Membership conversion" },
  question: {
    zh: "活跃的非会员中有多少人开通了会员？",
    en: "How many of the active non-members start a membership?",
  },
  formula: {
    zh: "本期首次开通会员的人数 ÷ 本期活跃、且期初尚未开通过会员的人数。",
    en: "Persons with their first Membership Started in the period ÷ active persons who had not started one before the period.",
  },
  unit: "share",
  better: "up",
  phase: 3,
  empty: null,
  maturity: null,
} satisfies Metric & { key: "membership_conversion" };
