import type { Metric } from "./metric";

export const ugcShare = {
  key: "ugc_share",
  family: "engagement",
  label: { zh: "UGC 占比", en: "UGC share" },
  question: { zh: "内容中有多少出自成员？", en: "How much of what is published do members make?" },
  formula: {
    zh: "成员发布（source 为 ugc）的次数 ÷ 全部发布次数。",
    en: "“Content Published” with the source “ugc” ÷ all “Content Published”.",
  },
  unit: "share",
  better: "up",
  phase: 2,
  empty: null,
  maturity: null,
} satisfies Metric & { key: "ugc_share" };
