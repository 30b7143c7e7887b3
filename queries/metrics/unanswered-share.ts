import type { Metric } from "./metric";

export const unansweredShare = {
  key: "unanswered_share",
  family: "engagement",
  label: { zh: "未获回复占比", en: "Unanswered share" },
  question: {
    zh: "成员的帖子和提问，有多少还没有人回复？",
    en: "How many posts and questions of members has nobody replied to yet?",
  },
  formula: {
    zh: "本期成员发布（source 为 ugc）的帖子与提问中，截至目前没有他人评论或回答的比例。",
    en: "Of the period's posts of members (source “ugc”) and questions, the share without a comment or answer by somebody else by now.",
  },
  unit: "share",
  better: "down",
  phase: null,
  empty: null,
  maturity: null,
} satisfies Metric & { key: "unanswered_share" };
