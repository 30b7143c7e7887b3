import type { Metric } from "./metric";

export const publishingFrequency = {
  key: "publishing_frequency",
  family: "engagement",
  label: { zh: "核心内容发布频率", en: "Official posts per day" },
  question: { zh: "官方平均每天发布多少内容？", en: "How much does the brand publish on an average day?" },
  formula: {
    zh: "官方内容（source 为 official）的发布次数 ÷ 本期完整日数；当天尚未结束，不计入（本期只有当天时除外）。",
    en: "“Content Published” with the source “official” ÷ complete days of the period; the running day is left out unless it is the only one.",
  },
  unit: "per-day",
  better: "up",
  phase: 1,
  empty: null,
  maturity: null,
} satisfies Metric & { key: "publishing_frequency" };
