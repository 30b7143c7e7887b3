import type { Metric } from "./metric";

export const inviteAcceptance = {
  key: "invite_acceptance",
  family: "referral",
  label: { zh: "邀请接受率", en: "Invite acceptance" },
  question: { zh: "发出的邀请有多少被接受？", en: "How many of the invites are accepted?" },
  formula: {
    zh: "本期发出、且接受期（默认 14 天，可在项目中设置）已过的邀请中，在接受期内被别人接受的比例；一个邀请被多人接受只算一次。",
    en: "Of the invites of the period whose days to be accepted have passed (14, a setting of the project), the share that somebody else accepted within them; an invite that several accept counts once.",
  },
  unit: "share",
  better: "up",
  phase: null,
  empty: null,
  maturity: {
    zh: "接受期未过的邀请不计入，并标为「未成熟」。",
    en: "Invites whose days to be accepted have not passed are left out, and the value is marked as immature.",
  },
} satisfies Metric & { key: "invite_acceptance" };
