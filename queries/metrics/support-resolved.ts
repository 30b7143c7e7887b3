import type { Metric } from "./metric";

export const supportResolved = {
  key: "support_resolved",
  family: "health",
  label: { zh: "已解决请求", en: "Requests resolved" },
  question: {
    zh: "客服解决了多少请求？",
    en: "How many requests did support resolve?",
  },
  formula: {
    zh: "本期 Support Resolved 次数，无论何时提出。",
    en: "“Support Resolved” of the period, whenever they were opened.",
  },
  unit: "requests",
  better: "up",
  phase: null,
  empty: 0,
  maturity: null,
} satisfies Metric & { key: "support_resolved" };
