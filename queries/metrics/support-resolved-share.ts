import type { Metric } from "./metric";

export const supportResolvedShare = {
  key: "support_resolved_share",
  family: "health",
  label: { zh: "客服解决率", en: "Share of requests resolved" },
  question: {
    zh: "提出的请求有多少已解决？",
    en: "How many of the requests have been resolved?",
  },
  formula: {
    zh: "本期 Support Opened 中，截至目前已有对应 Support Resolved 的比例。对应：ticket_id 相同；没有 ticket_id 时为同一成员其后的首次 Support Resolved。",
    en: "Of the period's “Support Opened”, the share with a “Support Resolved” by now: of the same ticket_id or, without one, the member's next.",
  },
  unit: "share",
  better: "up",
  phase: null,
  empty: null,
  maturity: null,
} satisfies Metric & { key: "support_resolved_share" };
