import type { Metric } from "./metric";

export const newMembers = {
  key: "new_members",
  family: "growth",
  label: { zh: "新增成员", en: "New members" },
  question: { zh: "这段时间新来了多少人？", en: "How many people joined in this period?" },
  formula: {
    zh: "历史上首次加入落在本期内的人数；换设备、重新加入都不重复计算。",
    en: "Persons whose first join ever lies in the period; a second device or a second join does not count again.",
  },
  unit: "members",
  better: "up",
  phase: 1,
  empty: 0,
  maturity: null,
} satisfies Metric & { key: "new_members" };
