import type { Metric } from "./metric";

export const invitesPerMember = {
  key: "invites_per_member",
  family: "referral",
  label: { zh: "人均邀请", en: "Invites per member" },
  question: { zh: "平均每位活跃成员发出多少次邀请？", en: "How many invites does an active member send?" },
  formula: {
    zh: "发出邀请 ÷ 本期活跃成员数。",
    en: "Invites sent ÷ active members of the period.",
  },
  unit: "number",
  better: "up",
  phase: null,
  empty: null,
  maturity: null,
} satisfies Metric & { key: "invites_per_member" };
