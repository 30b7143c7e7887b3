import type { MetricUnit } from "#queries/metrics/metric";
import type { MetricValue } from "#queries/readings/reading";
import type { Language } from "~/i18n/languages";
import { compactNumber } from "./compact-number";
import { durationWords } from "./duration-words";
import { compactMoney, exactMoney } from "./money";
import { NOTHING, type NumberStyle } from "./number-style";
import { plainNumber } from "./plain-number";

/** A metric's value in writing: short, in full, and the unit's word ("" where the figure carries its own sign). */
export interface Figure {
  text: string;
  exact: string;
  unit: string;
}

const UNIT_WORDS: Record<Language, Record<MetricUnit, (one: boolean) => string>> = {
  en: {
    members: (one) => (one ? "member" : "members"),
    orders: (one) => (one ? "order" : "orders"),
    invites: (one) => (one ? "invite" : "invites"),
    requests: (one) => (one ? "request" : "requests"),
    days: (one) => (one ? "day" : "days"),
    points: (one) => (one ? "point" : "points"),
    "per-day": () => "a day",
    "per-member": () => "each",
    money: () => "",
    share: () => "",
    number: () => "",
    seconds: () => "",
  },
  zh: {
    members: () => "人",
    orders: () => "单",
    invites: () => "次",
    requests: () => "件",
    days: () => "天",
    points: () => "分",
    "per-day": () => "次/天",
    "per-member": () => "次/人",
    money: () => "",
    share: () => "",
    number: () => "",
    seconds: () => "",
  },
};

/** Below it the hundredths of what is done on average say something. */
const SMALL = 100;
const TWO_DECIMALS = { minimumFractionDigits: 2, maximumFractionDigits: 2 };

function digits(value: number, unit: MetricUnit, language: Language): { text: string; exact: string } {
  switch (unit) {
    case "share": {
      const percent = (most: number) =>
        plainNumber(value, language, {
          style: "percent",
          minimumFractionDigits: 1,
          maximumFractionDigits: most,
        });
      return { text: percent(1), exact: percent(4) };
    }
    case "points":
      return {
        text: plainNumber(value, language, { minimumFractionDigits: 1, maximumFractionDigits: 1 }),
        exact: plainNumber(value, language, { minimumFractionDigits: 1, maximumFractionDigits: 4 }),
      };
    case "number":
      return {
        text: compactNumber(value, language, { maximumFractionDigits: 2 }),
        exact: plainNumber(value, language, { maximumFractionDigits: 4 }),
      };
    case "seconds":
      return {
        text: durationWords(value * 1000, language),
        exact: plainNumber(value, language, { style: "unit", unit: "second", maximumFractionDigits: 3 }),
      };
    case "per-day":
    case "per-member":
      return {
        text: value < SMALL ? plainNumber(value, language, TWO_DECIMALS) : compactNumber(value, language),
        exact: plainNumber(value, language, { maximumFractionDigits: 4 }),
      };
    default:
      return {
        text: compactNumber(value, language),
        exact: plainNumber(value, language, { maximumFractionDigits: 2 }),
      };
  }
}

/** The unit's word for many: "members", "人"; "" for money, shares and times, whose figures carry their own sign. */
export const unitWord = (unit: MetricUnit, language: Language): string => UNIT_WORDS[language][unit](false);

/** Writes a metric's value: a share (0–1) as a percentage, NPS in points, money in the currency, null as "—". */
export function figure(value: MetricValue, unit: MetricUnit, style: NumberStyle): Figure {
  if (value === null) return { text: NOTHING, exact: NOTHING, unit: "" };
  if (unit === "money") {
    const amount = String(value);
    return { text: compactMoney(amount, style), exact: exactMoney(amount, style), unit: "" };
  }
  const number = Number(value);
  if (!Number.isFinite(number)) return { text: NOTHING, exact: NOTHING, unit: "" };
  return { ...digits(number, unit, style.language), unit: UNIT_WORDS[style.language][unit](number === 1) };
}

/** A figure with its unit: "1,234 members", "1,234 人", "12.3%". */
export const figureWords = (value: MetricValue, unit: MetricUnit, style: NumberStyle): string => {
  const { text, unit: word } = figure(value, unit, style);
  return word === "" ? text : `${text} ${word}`;
};
