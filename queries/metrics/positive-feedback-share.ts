import type { Metric } from "./metric";

export const positiveFeedbackShare = {
  key: "positive_feedback_share",
  family: "brand",
  label: { zh: "好评标签占比", en: "Share of positive feedback" },
  question: {
    zh: "带标签的反馈里有多少是好评？",
    en: "How much of the feedback with a tag is praise?",
  },
  formula: {
    zh: "Feedback Sent 中，tag 为 praise、positive、compliment、thanks、表扬、好评、感谢 之一的条数 ÷ 带 tag 的条数。",
    en: "“Feedback Sent” whose tag is praise, positive, compliment, thanks, 表扬, 好评 or 感谢 ÷ those that have a tag.",
  },
  unit: "share",
  better: "up",
  phase: null,
  empty: null,
  maturity: null,
} satisfies Metric & { key: "positive_feedback_share" };
