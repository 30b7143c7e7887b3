import type { Metric } from "./metric";

export const directJoinShare = {
  key: "direct_join_share",
  family: "brand",
  label: { zh: "自然新增占比", en: "Direct share of new members" },
  question: {
    zh: "新成员里有多少是自己找来的？（品牌知名度的近似）",
    en: "How many of the new members came by themselves? A stand-in for awareness.",
  },
  formula: {
    zh: "本期新增成员中，首次加入（Member Joined）没有邀请人、活码、活动来源（campaign 或 utm 参数），且渠道不是邀请或付费渠道（ads、paid、cpc、kol、partner、offline）的比例。没有 Member Joined 的成员来源不明，不计入分子。",
    en: "New members whose first “Member Joined” names no inviter, no live code and no campaign (campaign or utm parameters), and no channel of invites or that is paid for (ads, paid, cpc, kol, partner, offline) ÷ new members. Who never sent a “Member Joined” came from nobody knows where and is not counted as direct.",
  },
  unit: "share",
  better: "up",
  phase: null,
  empty: null,
  maturity: null,
} satisfies Metric & { key: "direct_join_share" };
