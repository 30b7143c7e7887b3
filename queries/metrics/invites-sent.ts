import type { Metric } from "./metric";

export const invitesSent = {
  key: "invites_sent",
  family: "referral",
  label: { zh: "发出邀请", en: "Invites sent" },
  question: { zh: "成员发出了多少次邀请？", en: "How many invites do members send?" },
  formula: {
    zh: "本期首次上报的邀请数；同一个邀请 ID 只算一次。",
    en: "Invites first reported in the period; an invite id counts once, however often it is sent.",
  },
  unit: "invites",
  better: "up",
  phase: null,
  empty: 0,
  maturity: null,
} satisfies Metric & { key: "invites_sent" };
