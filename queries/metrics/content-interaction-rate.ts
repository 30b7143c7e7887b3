import type { Metric } from "./metric";

export const contentInteractionRate = {
  key: "content_interaction_rate",
  family: "engagement",
  label: { zh: "内容互动率", en: "Content interaction rate" },
  question: { zh: "内容被看到时，引起多少互动？", en: "How much interaction does a view of content bring?" },
  formula: {
    zh: "（点赞 + 评论 + 收藏 + 分享）÷ 浏览次数；一次浏览可以带来多次互动，因此可能超过 100%。",
    en: "(Likes + comments + saves + shares) ÷ “Content Viewed”; one view may bring several, so it can exceed 100 %.",
  },
  unit: "share",
  better: "up",
  phase: 2,
  empty: null,
  maturity: null,
} satisfies Metric & { key: "content_interaction_rate" };
