import type { Metric } from "./metric";

export const inviteCycleTime = {
  key: "invite_cycle_time",
  family: "referral",
  label: { zh: "裂变周期", en: "Invite cycle time" },
  question: {
    zh: "成员从加入到带来第一个人要多久？",
    en: "How long does it take a member to bring the first friend?",
  },
  formula: {
    zh: "历史上第一位受邀者在本期加入的成员：从本人加入到这位受邀者加入的时长，取中位数。",
    en: "Of the members whose first invitee ever joined in the period: the median time from their own join to that one's.",
  },
  unit: "seconds",
  better: "down",
  phase: null,
  empty: null,
  maturity: null,
} satisfies Metric & { key: "invite_cycle_time" };
