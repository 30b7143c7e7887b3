import type { Metric } from "./metric";

export const deepInteractionShare = {
  key: "deep_interaction_share",
  family: "engagement",
  label: { zh: "深度互动占比", en: "Deep interaction share" },
  question: {
    zh: "互动中有多少是评论、回答和发布？",
    en: "How much of all interaction is commenting, answering and publishing?",
  },
  formula: {
    zh: "（评论 + 回答 + 发布）÷ 全部互动；全部互动为点赞、评论、收藏、分享、投票、消息、回答与发布之和。",
    en: "(Comments + answers + publications) ÷ all interactions: likes, comments, saves, shares, votes, messages, answers and publications.",
  },
  unit: "share",
  better: "up",
  phase: null,
  empty: null,
  maturity: null,
} satisfies Metric & { key: "deep_interaction_share" };
