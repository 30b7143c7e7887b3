import type { Metric } from "./metric";

export const membersTotal = {
  key: "members_total",
  family: "growth",
  label: { zh: "累计成员", en: "Total members" },
  question: { zh: "社群现在一共有多少成员？", en: "How many members does the community have?" },
  formula: {
    zh: "期末之前首次加入（没有「Member Joined」时，以首个带用户 ID 的事件为准）的人数，减去期末之前已退出的人数。",
    en: "Persons whose first “Member Joined” (else their first identified event) lies before the end of the period, minus those who left before it.",
  },
  unit: "members",
  better: "up",
  phase: 1,
  empty: 0,
  maturity: null,
} satisfies Metric & { key: "members_total" };
