import type { Metric } from "./metric";

export const contentReports = {
  key: "content_reports",
  family: "health",
  label: { zh: "举报", en: "Reports" },
  question: { zh: "成员举报了多少次内容？", en: "How often do members report content?" },
  formula: { zh: "本期 Content Reported 次数。", en: "“Content Reported” of the period." },
  unit: "number",
  better: "down",
  phase: null,
  empty: 0,
  maturity: null,
} satisfies Metric & { key: "content_reports" };
