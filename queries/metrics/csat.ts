import type { Metric } from "./metric";

export const csat = {
  key: "csat",
  family: "satisfaction",
  label: { zh: "满意度", en: "CSAT" },
  question: { zh: "多少评价是满意的？", en: "How many of the ratings are satisfied?" },
  formula: {
    zh: "1–5 分评价中 4–5 分的比例；同一人对同一对象只取本期最近一次。",
    en: "Share of 4–5 among ratings 1–5; of each person and subject the latest in the period counts.",
  },
  unit: "share",
  better: "up",
  phase: 3,
  empty: null,
  maturity: null,
} satisfies Metric & { key: "csat" };
