import type { MatchedEffect } from "#queries/activities/matched-effect";
import type { Difference } from "#queries/matching/matched-difference";
import { exactMoney } from "~/format/money";
import type { NumberStyle } from "~/format/number-style";
import { plainNumber } from "~/format/plain-number";

type EffectNumber = MatchedEffect["effects"][number]["number"];

/** A number of one member with its sign, "+¥12.50" or "−0.4". */
export function signedWords(value: number, number: EffectNumber, style: NumberStyle): string {
  const size = number.startsWith("sales")
    ? exactMoney(Math.abs(value).toFixed(2), style)
    : plainNumber(Math.abs(value), style.language, { minimumFractionDigits: 2, maximumFractionDigits: 2 });
  return `${value < 0 ? "−" : "+"}${size}`;
}

/** A difference with its interval: "+¥12.50 (+¥3.00 … +¥22.00)". */
export const differenceWords = (
  { estimate, interval }: Difference,
  number: EffectNumber,
  style: NumberStyle,
): string =>
  `${signedWords(estimate, number, style)} (${signedWords(interval.low, number, style)} … ${signedWords(interval.high, number, style)})`;
