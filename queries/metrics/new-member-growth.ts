import type { Metric } from "./metric";

export const newMemberGrowth = {
  key: "new_member_growth",
  family: "growth",
  label: { zh: "新增用户增长率", en: "New member growth" },
  question: { zh: "新增比上一段同样长的时间快了还是慢了？", en: "Do members join faster than just before?" },
  formula: {
    zh: "（本期新增成员 − 紧接之前同样天数的新增成员）÷ 之前的新增成员。",
    en: "(New members − new members of as many days right before) ÷ the latter.",
  },
  unit: "share",
  better: "up",
  phase: null,
  empty: null,
  maturity: null,
} satisfies Metric & { key: "new_member_growth" };
