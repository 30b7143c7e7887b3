import type { Metric } from "./metric";

export const stickiness = {
  key: "stickiness",
  family: "growth",
  label: { zh: "粘性", en: "Stickiness" },
  question: {
    zh: "活跃成员一个月里有多少天会来？",
    en: "On how many of a month's days do active members come?",
  },
  formula: {
    zh: "最近 30 个已结束自然日的日均活跃成员 ÷ 这 30 天的活跃成员。",
    en: "Mean daily active members of the 30 days up to the last complete one ÷ members active in these 30 days.",
  },
  unit: "share",
  better: "up",
  phase: null,
  empty: null,
  maturity: null,
} satisfies Metric & { key: "stickiness" };
