import type { Metric } from "./metric";

export const supportBacklog = {
  key: "support_backlog",
  family: "health",
  label: { zh: "待处理请求", en: "Support backlog" },
  question: {
    zh: "期末还有多少请求没有解决？",
    en: "How many requests were waiting at the end?",
  },
  formula: {
    zh: "期末之前提出、至期末仍没有对应 Support Resolved 的请求数。",
    en: "Requests opened before the period's end and without a “Support Resolved” before it.",
  },
  unit: "requests",
  better: "down",
  phase: null,
  empty: 0,
  maturity: null,
} satisfies Metric & { key: "support_backlog" };
