import { figureWords } from "~/format/figure";
import type { NumberStyle } from "~/format/number-style";
import { plainNumber } from "~/format/plain-number";
import { NOTHING } from "~/format/number-style";
import type { MetricUnit } from "#queries/metrics/metric";

/** A metric's value of one arm: "12.3%", "¥88.50", "1.24". */
export function valueWords(value: number | null, unit: MetricUnit, style: NumberStyle): string {
  if (value === null) return NOTHING;
  if (
    unit === "number" ||
    unit === "orders" ||
    unit === "invites" ||
    unit === "requests" ||
    unit === "days"
  ) {
    return plainNumber(value, style.language, { maximumSignificantDigits: 4 });
  }
  return figureWords(unit === "money" ? value.toFixed(2) : value, unit, style);
}

/** A change with its sign: "+4.2%"; of an absolute one in the metric's unit. */
export function liftWords(
  lift: number,
  { isRelative, unit }: { isRelative: boolean; unit: MetricUnit },
  style: NumberStyle,
): string {
  if (lift === Infinity) return "+∞";
  if (lift === -Infinity) return "−∞";
  const size = isRelative
    ? plainNumber(Math.abs(lift), style.language, {
        style: "percent",
        minimumFractionDigits: 1,
        maximumFractionDigits: 1,
      })
    : valueWords(Math.abs(lift), unit, style);
  return `${lift < 0 ? "−" : "+"}${size}`;
}

/** Whether an interval holds every number, as one does after the correction for many tests. */
export const isBoundless = ({ low, high }: { low: number; high: number }): boolean =>
  low === -Infinity && high === Infinity;

/** "p < 0.001", "p = 0.034" without the letter: 0.034, < 0.001. */
export const chanceWords = (p: number): string => (p < 0.001 ? "< 0.001" : p.toFixed(3));
