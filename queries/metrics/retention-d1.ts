import type { Metric } from "./metric";

export const retentionD1 = {
  key: "retention_d1",
  family: "retention",
  label: { zh: "第 1 日留存", en: "Day 1 retention" },
  question: { zh: "新成员第二天还会回来吗？", en: "Do new members come back the day after?" },
  formula: {
    zh: "本期首次加入、且加入后第 1 个本地自然日已经结束的成员中，当日有活跃行为的比例。",
    en: "Of the members who first joined in the period and whose day after the join day has fully passed, the share with an active event on that day.",
  },
  unit: "share",
  better: "up",
  phase: null,
  empty: null,
  maturity: {
    zh: "加入后第 1 天还没过完的成员不计入，并标为「未成熟」。",
    en: "Members whose day 1 has not fully passed are left out, and the value is marked as immature.",
  },
} satisfies Metric & { key: "retention_d1" };
