import type { Metric } from "./metric";

type ValueDays = 30 | 60 | 90;

const maturityOf = (days: ValueDays) => ({
  zh: `加入未满 ${days} 天的成员不计入，并标为「未成熟」。`,
  en: `Members whose ${days} days have not passed are left out, and the value is marked as immature.`,
});

/** How many new members buy within so many days. */
export const newMemberBuyers = <Days extends ValueDays>(days: Days) =>
  ({
    key: `new_member_buyers_${days}`,
    family: "growth",
    label: { zh: `新成员 ${days} 天购买率`, en: `New members who buy within ${days} days` },
    question: {
      zh: `新成员里有多少人在 ${days} 天内买了东西？`,
      en: `How many new members buy within ${days} days?`,
    },
    formula: {
      zh: `本期首次加入、且加入已满 ${days} 天的成员中，从加入当天到第 ${days} 天下过单的比例。`,
      en: `Of the members who first joined in the period, ${days} days of whom have passed, the share who ordered from the join day to day ${days}.`,
    },
    unit: "share",
    better: "up",
    phase: null,
    empty: null,
    maturity: maturityOf(days),
  }) as const satisfies Metric & { key: `new_member_buyers_${Days}` };

/** What new members bring within so many days. */
export const newMemberSales = <Days extends ValueDays>(days: Days) =>
  ({
    key: `new_member_sales_${days}`,
    family: "growth",
    label: { zh: `新成员 ${days} 天人均成交`, en: `Net sales per new member within ${days} days` },
    question: {
      zh: `每位新成员在 ${days} 天内带来多少净成交额？`,
      en: `How much net sales does a new member bring within ${days} days?`,
    },
    formula: {
      zh: `本期首次加入、且加入已满 ${days} 天的成员，从加入当天到第 ${days} 天的净成交额 ÷ 这些成员的人数。`,
      en: `Net sales, from the join day to day ${days}, of the members who first joined in the period and ${days} days of whom have passed ÷ their number.`,
    },
    unit: "money",
    better: "up",
    phase: null,
    empty: null,
    maturity: maturityOf(days),
  }) as const satisfies Metric & { key: `new_member_sales_${Days}` };
