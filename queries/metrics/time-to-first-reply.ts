import type { Metric } from "./metric";

export const timeToFirstReply = {
  key: "time_to_first_reply",
  family: "engagement",
  label: { zh: "首次回复时长", en: "Time to first reply" },
  question: {
    zh: "成员的帖子和提问，多久得到第一条回复？",
    en: "How long do members wait for the first reply to a post or question?",
  },
  formula: {
    zh: "本期成员发布（source 为 ugc）的帖子与提问，到他人首次评论或回答的时长中位数；只算截至目前已获回复的，回复可晚于本期。",
    en: "Median time from the period's posts of members (source “ugc”) and questions to the first comment or answer by somebody else; of those that have one by now, which may be later than the period.",
  },
  unit: "seconds",
  better: "down",
  phase: null,
  empty: null,
  maturity: null,
} satisfies Metric & { key: "time_to_first_reply" };
