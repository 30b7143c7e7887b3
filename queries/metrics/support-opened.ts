import type { Metric } from "./metric";

export const supportOpened = {
  key: "support_opened",
  family: "health",
  label: { zh: "客服请求", en: "Support requests" },
  question: {
    zh: "成员多少次找客服？",
    en: "How often do members ask for support?",
  },
  formula: {
    zh: "本期 Support Opened 次数。",
    en: "“Support Opened” of the period.",
  },
  unit: "requests",
  better: "down",
  phase: null,
  empty: 0,
  maturity: null,
} satisfies Metric & { key: "support_opened" };
