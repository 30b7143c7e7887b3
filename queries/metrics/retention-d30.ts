import type { Metric } from "./metric";

export const retentionD30 = {
  key: "retention_d30",
  family: "retention",
  label: { zh: "第 30 日留存", en: "Day 30 retention" },
  question: { zh: "新成员一个月后还会回来吗？", en: "Do new members come back after a month?" },
  formula: {
    zh: "本期首次加入、且加入后第 30 个本地自然日已经结束的成员中，当日有活跃行为的比例。",
    en: "Of the members who first joined in the period and whose 30th local day after the join day has fully passed, the share with an active event on that day.",
  },
  unit: "share",
  better: "up",
  phase: 2,
  empty: null,
  maturity: {
    zh: "加入后第 30 天还没过完的成员不计入，并标为「未成熟」。",
    en: "Members whose day 30 has not fully passed are left out, and the value is marked as immature.",
  },
} satisfies Metric & { key: "retention_d30" };
