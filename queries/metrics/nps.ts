import type { Metric } from "./metric";

export const nps = {
  key: "nps",
  family: "satisfaction",
  label: { zh: "净推荐值", en: "Net promoter score" },
  question: { zh: "成员愿意把社群推荐给别人吗？", en: "Would members recommend the community?" },
  formula: {
    zh: "取每位成员本期内最近一次回答：100 ×（9–10 分占比 − 0–6 分占比）；置信区间采用 Tango 得分法，不足 30 份回答时提示样本过少。",
    en: "Each person's latest answer in the period: 100 × (share of 9–10 − share of 0–6). Interval by Tango's score method; below 30 answers it is marked as too few.",
  },
  unit: "points",
  better: "up",
  phase: 3,
  empty: null,
  maturity: null,
} satisfies Metric & { key: "nps" };
