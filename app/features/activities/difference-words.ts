import type { MatchedEffect } from "#queries/activities/matched-effect";
import type { Difference } from "#queries/matching/matched-difference";
import { pointsText } from "~/format/difference";
import { exactMoney } from "~/format/money";
import type { NumberStyle } from "~/format/number-style";
import { plainNumber } from "~/format/plain-number";

type EffectNumber = MatchedEffect["effects"][number]["number"];

/** In what a number is told: money, a share of members, or days. */
export const unitOf = (number: EffectNumber): "money" | "share" | "days" =>
  number.startsWith("sales") ? "money" : number.startsWith("came") ? "share" : "days";

/** A number of one member with its sign, "+¥12.50" or "−0.4"; of a share in points, "+1.2 pp". */
export function signedWords(value: number, number: EffectNumber, style: NumberStyle): string {
  return `${value < 0 ? "−" : "+"}${sizeOf(Math.abs(value), number, style)}`;
}

function sizeOf(size: number, number: EffectNumber, style: NumberStyle): string {
  const unit = unitOf(number);
  if (unit === "share") return pointsText(size, "share", style.language);
  return unit === "money"
    ? exactMoney(size.toFixed(2), style)
    : plainNumber(size, style.language, { minimumFractionDigits: 2, maximumFractionDigits: 2 });
}

/** A difference with its interval: "+¥12.50 (+¥3.00 … +¥22.00)". */
export const differenceWords = (
  { estimate, interval }: Difference,
  number: EffectNumber,
  style: NumberStyle,
): string =>
  `${signedWords(estimate, number, style)} (${signedWords(interval.low, number, style)} … ${signedWords(interval.high, number, style)})`;
