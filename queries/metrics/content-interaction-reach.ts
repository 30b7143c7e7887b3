import type { Metric } from "./metric";

export const contentInteractionReach = {
  key: "content_interaction_reach",
  family: "engagement",
  label: { zh: "内容互动率（按人）", en: "Content interaction rate, by members" },
  question: {
    zh: "看内容的成员中有多少人互动？",
    en: "How many of those who view content interact with it?",
  },
  formula: {
    zh: "点赞、评论、收藏或分享过内容的人数 ÷ 浏览过内容的人数。",
    en: "Members who liked, commented, saved or shared ÷ members who viewed content.",
  },
  unit: "share",
  better: "up",
  phase: null,
  empty: null,
  maturity: null,
} satisfies Metric & { key: "content_interaction_reach" };
