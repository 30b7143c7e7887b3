/** Amounts are kept as whole ten-thousandths of the currency, the scale of the column `money`, so nothing is rounded. */
const SCALE = 4;
const ONE = 10n ** BigInt(SCALE);

/**
 * The ten-thousandths of a decimal text with up to four decimals, e.g. "-12.5" → -125000n.
 * @throws RangeError for any other text
 */
export function moneyUnits(text: string): bigint {
  const match = /^(-?)(\d+)(?:\.(\d{1,4}))?$/.exec(text);
  if (!match) throw new RangeError("an amount is a decimal with up to four places");
  const [, sign = "", whole = "0", fraction = ""] = match;
  const units = BigInt(whole) * ONE + BigInt(fraction.padEnd(SCALE, "0"));
  return sign === "-" ? -units : units;
}

/** The decimal text of an amount, with two to four places: 1255000n → "125.50", 3333n → "0.3333". */
export function moneyText(units: bigint): string {
  const size = units < 0n ? -units : units;
  const fraction = String(size % ONE).padStart(SCALE, "0");
  return `${units < 0n ? "-" : ""}${size / ONE}.${fraction.replace(/0{1,2}$/, "")}`;
}

/** An amount shared out evenly, rounded half away from zero to ten-thousandths. */
export function moneyAverage(units: bigint, among: number): bigint {
  const size = units < 0n ? -units : units;
  const parts = BigInt(among);
  const rounded = (2n * size + parts) / (2n * parts);
  return units < 0n ? -rounded : rounded;
}
