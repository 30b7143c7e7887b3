import type { Metric } from "./metric";

type RepurchaseDays = 30 | 60 | 90 | 180 | 360;

/** How many first-time customers order again within so many days. */
export const repurchaseRate = <Days extends RepurchaseDays>(days: Days) =>
  ({
    key: `repurchase_rate_${days}`,
    family: "commerce",
    label: { zh: `${days} 天复购率`, en: `Repurchase within ${days} days` },
    question: {
      zh: `首次下单的顾客在 ${days} 天内会再来买吗？`,
      en: `Do first-time customers order again within ${days} days?`,
    },
    formula: {
      zh: `历史首单在本期、且首单已满 ${days} 天的顾客中，在其后 ${days} 天内的另一个自然日再次下单的比例。`,
      en: `Of the customers whose first order ever lies in the period, ${days} days of whom have passed, the share who ordered again on a different local day within ${days} days.`,
    },
    unit: "share",
    better: "up",
    phase: null,
    empty: null,
    maturity: {
      zh: `首单未满 ${days} 天的顾客不计入，并标为「未成熟」。`,
      en: `Customers whose ${days} days have not passed are left out, and the value is marked as immature.`,
    },
  }) as const satisfies Metric & { key: `repurchase_rate_${Days}` };
