import type { MetricUnit } from "#queries/metrics/metric";
import type { Language } from "~/i18n/languages";
import { pointsText } from "./difference";
import { figureWords } from "./figure";
import type { NumberStyle } from "./number-style";

interface Interval {
  low: number;
  high: number;
}

const between = (low: string, high: string, language: Language) =>
  language === "zh" ? `${low} 至 ${high}` : `${low} to ${high}`;

const bound = (value: number, unit: MetricUnit, style: NumberStyle) =>
  figureWords(unit === "money" ? value.toFixed(2) : value, unit, style);

/** The interval of a value: "10.1% to 12.4%". */
export const intervalWords = ({ low, high }: Interval, unit: MetricUnit, style: NumberStyle): string =>
  between(bound(low, unit, style), bound(high, unit, style), style.language);

/** The interval of an absolute difference: "−0.3 pp to 2.7 pp". */
export function differenceIntervalWords(
  { low, high }: Interval,
  unit: MetricUnit,
  style: NumberStyle,
): string {
  const write = (value: number) =>
    unit === "share" || unit === "points"
      ? pointsText(value, unit, style.language)
      : bound(value, unit, style);
  return between(write(low), write(high), style.language);
}
