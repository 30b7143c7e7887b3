import type { MetricUnit } from "#queries/metrics/metric";
import type { Change } from "#queries/readings/reading";
import type { Language } from "~/i18n/languages";
import { figure } from "./figure";
import type { NumberStyle } from "./number-style";
import { plainNumber } from "./plain-number";

/** A change in writing: with its sign, without it, and where it points. */
export interface Difference {
  signed: string;
  size: string;
  direction: "up" | "down" | "flat";
}

const POINT_WORDS: Record<Language, { share: string; points: string }> = {
  en: { share: "pp", points: "points" },
  zh: { share: "个百分点", points: "分" },
};

const ONE_DECIMAL = { minimumFractionDigits: 1, maximumFractionDigits: 1 };

/** An absolute difference of shares or scores in (percentage) points, without the word for them: "1.2". */
export const pointsNumber = (value: number, unit: "share" | "points", language: Language): string =>
  plainNumber(unit === "share" ? value * 100 : value, language, ONE_DECIMAL);

/** An absolute difference of shares or scores, in (percentage) points: "1.2 pp", "3.4 分". */
export const pointsText = (value: number, unit: "share" | "points", language: Language): string =>
  `${pointsNumber(value, unit, language)} ${POINT_WORDS[language][unit]}`;

function written(amount: number, size: string): Difference {
  if (amount === 0) return { signed: size, size, direction: "flat" };
  return amount > 0
    ? { signed: `+${size}`, size, direction: "up" }
    : { signed: `−${size}`, size, direction: "down" };
}

const unsigned = (value: number | string) =>
  typeof value === "string" ? value.replace("-", "") : Math.abs(value);

const rounded = (value: number, digits: number) => Math.round(value * 10 ** digits) / 10 ** digits;

/**
 * Writes a change: of shares and scores in points, of all else relative to the earlier value, or absolute where that
 * was 0. What rounds to nothing points nowhere.
 *
 * @returns null when there is nothing to compare
 */
export function difference(change: Change | null, unit: MetricUnit, style: NumberStyle): Difference | null {
  if (change === null || change.absolute === null) return null;
  const { language } = style;
  const absolute = Number(change.absolute);
  if (unit === "share" || unit === "points") {
    const size = pointsText(Math.abs(absolute), unit, language);
    return written(rounded(absolute, unit === "share" ? 3 : 1), size);
  }
  if (change.relative === null) {
    const size = figure(unsigned(change.absolute), unit, style).text;
    return written(absolute, size);
  }
  // Above tenfold a decimal of a percentage says nothing.
  const places = Math.abs(change.relative) < 10 ? 1 : 0;
  const size = plainNumber(Math.abs(change.relative), language, {
    style: "percent",
    minimumFractionDigits: places,
    maximumFractionDigits: places,
  });
  // TRICKY: the sign is the absolute difference's; relative to an earlier value below zero it would be turned round.
  return written(rounded(change.relative, places + 2) === 0 ? 0 : absolute, size);
}
