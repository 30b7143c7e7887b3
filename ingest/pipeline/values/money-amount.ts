import { multiplyDecimals } from "./multiply-decimals";
import { roundDecimal } from "./round-decimal";

const PLACES = 4;
/** Digits before the point that an amount of money may have. */
export const MAX_DIGITS = 14;

type AmountFault = "not-decimal" | "negative" | "too-large";

const isTooLarge = (amount: string) => amount.replace(/\..*/, "").length > MAX_DIGITS;

/** An amount as it is written, exact, rounded half away from zero to four places: "12.50" → "12.5"; or what is wrong with it. */
export function moneyAmount(text: string): { amount: string } | { fault: AmountFault } {
  const amount = roundDecimal(text.trim(), PLACES);
  if (amount === null) return { fault: "not-decimal" };
  if (amount.startsWith("-")) return { fault: "negative" };
  return isTooLarge(amount) ? { fault: "too-large" } : { amount };
}

/** An amount at a rate, rounded as `moneyAmount` does. @param amount one of its amounts */
export function moneyAtRate(amount: string, rate: string): { amount: string } | { fault: AmountFault } {
  return moneyAmount(multiplyDecimals(amount, rate));
}
