import { compactNumber } from "./compact-number";
import { isDecimal } from "./decimal";
import { NOTHING, type NumberStyle } from "./number-style";
import { plainNumber } from "./plain-number";

/** Finer than any currency; enough for a mean of amounts. */
const FINEST_DIGITS = 6;

/**
 * Money in full, never through a float: "1234567890123456.78" keeps every digit.
 * @param amount a decimal text; anything else is written as "—"
 */
export function exactMoney(amount: string, { language, currency }: NumberStyle): string {
  if (!isDecimal(amount)) return NOTHING;
  return plainNumber(amount, language, { style: "currency", currency, maximumFractionDigits: FINEST_DIGITS });
}

/** Money at a glance: ¥1,234.50 · ¥12.3万. */
export function compactMoney(amount: string, { language, currency }: NumberStyle): string {
  if (!isDecimal(amount)) return NOTHING;
  const { maximumFractionDigits } = new Intl.NumberFormat("en", {
    style: "currency",
    currency,
  }).resolvedOptions();
  return compactNumber(Number(amount), language, { style: "currency", currency, maximumFractionDigits });
}
