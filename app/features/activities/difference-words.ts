import type { MatchedEffect } from "#queries/activities/matched-effect";
import type { Difference } from "#queries/matching/matched-difference";
import { pointsNumber, pointsText } from "~/format/difference";
import { exactMoney } from "~/format/money";
import type { NumberStyle } from "~/format/number-style";
import { plainNumber } from "~/format/plain-number";

type EffectNumber = MatchedEffect["effects"][number]["number"];

/** In what a number is told: money, a share of members, or days. */
export const unitOf = (number: EffectNumber): "money" | "share" | "days" =>
  number.startsWith("sales") ? "money" : number.startsWith("came") ? "share" : "days";

/** The smallest amount that is written of a number. */
const STEP = { money: 0.01, share: 0.001, days: 0.01 };

function signOf(value: number, number: EffectNumber): string {
  const steps = Math.round(value / STEP[unitOf(number)]);
  return steps === 0 ? "" : steps < 0 ? "−" : "+";
}

function sizeOf(size: number, number: EffectNumber, style: NumberStyle): string {
  const unit = unitOf(number);
  if (unit === "share") return pointsText(size, "share", style.language);
  return unit === "money"
    ? exactMoney(size.toFixed(2), style)
    : plainNumber(size, style.language, { minimumFractionDigits: 2, maximumFractionDigits: 2 });
}

/** A number of one member with its sign, "+¥12.50" or "−0.40"; of a share in points, "+1.2 pp". Nothing has no sign. */
export const signedWords = (value: number, number: EffectNumber, style: NumberStyle): string =>
  signOf(value, number) + sizeOf(Math.abs(value), number, style);

/** The bounds of a number's interval; points are named once, after the upper: "−0.4" and "+1.2 pp". */
export const boundsWords = (
  { low, high }: Difference["interval"],
  number: EffectNumber,
  style: NumberStyle,
): { low: string; high: string } => ({
  low:
    unitOf(number) === "share"
      ? signOf(low, number) + pointsNumber(Math.abs(low), "share", style.language)
      : signedWords(low, number, style),
  high: signedWords(high, number, style),
});

/** A difference with its interval: "+¥12.50 (+¥3.00 … +¥22.00)". */
export function differenceWords(
  { estimate, interval }: Difference,
  number: EffectNumber,
  style: NumberStyle,
): string {
  const { low, high } = boundsWords(interval, number, style);
  return `${signedWords(estimate, number, style)} (${low} … ${high})`;
}
