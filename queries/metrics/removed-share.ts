import type { Metric } from "./metric";

export const removedShare = {
  key: "removed_share",
  family: "health",
  label: { zh: "举报下架率", en: "Share of reports removed" },
  question: {
    zh: "被举报的内容有多少被下架？",
    en: "How many reports end with the content removed?",
  },
  formula: {
    zh: "本期 Content Reported 中，截至目前同一 content_id 在举报当时或之后出现 Content Removed 的比例。",
    en: "Of the period's “Content Reported”, the share whose content (content_id) has been removed by now: a “Content Removed” at the report or after it.",
  },
  unit: "share",
  better: "up",
  phase: null,
  empty: null,
  maturity: null,
} satisfies Metric & { key: "removed_share" };
