import type { Metric } from "./metric";

export const kFactor = {
  key: "k_factor",
  family: "referral",
  label: { zh: "K 因子", en: "K-factor" },
  question: {
    zh: "每位新成员带来多少个被接受的邀请？",
    en: "How many accepted invites does a new member bring?",
  },
  formula: {
    zh: "本期首次加入、且头 30 天及其后的接受期（默认 14 天，可在项目中设置）均已过的成员：头 30 天人均邀请 × 这些邀请的接受率；置信区间采用 delta 法。",
    en: "Of the members who first joined in the period and whose first 30 days, with the days to be accepted after them (14, a setting of the project), have passed: invites per member in those 30 days × the acceptance of these invites. Interval by the delta method.",
  },
  unit: "number",
  better: "up",
  phase: null,
  empty: null,
  maturity: {
    zh: "头 30 天及接受期未过的成员不计入，并标为「未成熟」。",
    en: "Members whose first 30 days and days to be accepted have not passed are left out, and the value is marked as immature.",
  },
} satisfies Metric & { key: "k_factor" };
