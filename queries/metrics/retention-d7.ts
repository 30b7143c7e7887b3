import type { Metric } from "./metric";

export const retentionD7 = {
  key: "retention_d7",
  family: "retention",
  label: { zh: "第 7 日留存", en: "Day 7 retention" },
  question: { zh: "新成员一周后还会回来吗？", en: "Do new members come back after a week?" },
  formula: {
    zh: "本期首次加入、且加入后第 7 个本地自然日已经结束的成员中，当日有活跃行为的比例。",
    en: "Of the members who first joined in the period and whose 7th local day after the join day has fully passed, the share with an active event on that day.",
  },
  unit: "share",
  better: "up",
  phase: 1,
  empty: null,
  maturity: {
    zh: "加入后第 7 天还没过完的成员不计入，并标为「未成熟」。",
    en: "Members whose day 7 has not fully passed are left out, and the value is marked as immature.",
  },
} satisfies Metric & { key: "retention_d7" };
