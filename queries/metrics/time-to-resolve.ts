import type { Metric } from "./metric";

export const timeToResolve = {
  key: "time_to_resolve",
  family: "health",
  label: { zh: "客服解决用时", en: "Time to resolve" },
  question: {
    zh: "一个请求多久解决？",
    en: "How long does a request take?",
  },
  formula: {
    zh: "本期提出且截至目前已解决的请求的中位时长：Support Resolved 的 seconds；没有时取两事件的间隔。",
    en: "Median of how long the period's requests took that have been resolved by now: the seconds that “Support Resolved” says, else the time between the two events.",
  },
  unit: "seconds",
  better: "down",
  phase: null,
  empty: null,
  maturity: null,
} satisfies Metric & { key: "time_to_resolve" };
