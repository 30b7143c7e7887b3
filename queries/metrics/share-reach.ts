import type { Metric } from "./metric";

export const shareReach = {
  key: "share_reach",
  family: "brand",
  label: { zh: "分享触达", en: "Share reach" },
  question: {
    zh: "每次分享带来多少访客？",
    en: "How many visitors does a share bring?",
  },
  formula: {
    zh: "本期由他人的分享而来的访客人数 ÷ 本期 Content Shared 次数。由分享而来：除 Content Shared 以外、属性 share_id 与某次分享相同的事件（如落地页的 Content Viewed）；分享者本人不计；一人经多次分享而来只计一次。",
    en: "Distinct visitors who came by a share of somebody else in the period ÷ shares of the period. Who came by a share has an event other than “Content Shared” with the share_id of one, such as the “Content Viewed” of the page it leads to; however many shares brought them, they count once.",
  },
  unit: "number",
  better: "up",
  phase: null,
  empty: null,
  maturity: null,
} satisfies Metric & { key: "share_reach" };
