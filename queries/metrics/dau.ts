import type { Metric } from "./metric";

export const dau = {
  key: "dau",
  family: "engagement",
  label: { zh: "日活跃成员", en: "Daily active members" },
  question: { zh: "平均每天有多少成员活跃？", en: "How many members are active on an average day?" },
  formula: {
    zh: "每个本地自然日至少有一次活跃行为的人数，取本期内完整日的平均值；当天尚未结束，不计入（本期只有当天时除外）。",
    en: "Persons with at least one active event on a local day, averaged over the complete days of the period; the running day is left out unless it is the only one.",
  },
  unit: "members",
  better: "up",
  phase: null,
  empty: null,
  maturity: null,
} satisfies Metric & { key: "dau" };
