import type { Metric } from "./metric";

export const npsResponseRate = {
  key: "nps_response_rate",
  family: "satisfaction",
  label: { zh: "回收率", en: "NPS response rate" },
  question: { zh: "被邀请评分的人有多少作了答？", en: "How many of those asked for a score answer?" },
  formula: {
    zh: "本期作答的人数 ÷ 本期被邀请的人数；作答与邀请按各自发生的时间归期。",
    en: "Persons who answered in the period ÷ persons prompted in it; each by its own time.",
  },
  unit: "share",
  better: "up",
  phase: null,
  empty: null,
  maturity: null,
} satisfies Metric & { key: "nps_response_rate" };
