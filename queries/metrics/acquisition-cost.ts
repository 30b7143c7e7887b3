import type { Metric } from "./metric";

export const acquisitionCost = {
  key: "acquisition_cost",
  family: "growth",
  label: { zh: "获客成本", en: "Acquisition cost" },
  question: { zh: "赢得一位新成员要花多少钱？", en: "What does it cost to win a new member?" },
  formula: {
    zh: "（本期录入或导入的渠道花费 + 本期 Invite Rewarded 中以金额发放的奖励）÷ 本期首次加入的成员数。本期既无花费记录也无奖励时没有值：未知不等于零。可按加入渠道或投放活动细分，奖励归入接受邀请者的加入渠道；设了筛选条件时没有值。",
    en: "(Channel spend entered or imported for the period + rewards of Invite Rewarded in it, as far as they are amounts of money) ÷ members who first joined in the period. No value where neither spend nor a reward is known, which is not the same as none. Broken down by join channel or campaign alone, a reward going to the channel of who accepted the invite; under a filter there is no value.",
  },
  unit: "money",
  better: "down",
  phase: null,
  empty: null,
  maturity: null,
} satisfies Metric & { key: "acquisition_cost" };
