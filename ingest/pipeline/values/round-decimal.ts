const DECIMAL = /^([+-]?)(\d{1,40})?(?:\.(\d{1,40})?)?(?:[eE]([+-]?\d{1,3}))?$/;

/**
 * An exact decimal, rounded half away from zero to so many places, without trailing zeros: "12.50" → "12.5".
 * Digits are shifted as text and whole numbers; nothing passes through a floating-point number.
 *
 * @param text   digits with an optional sign, point and exponent, as `String(number)` prints them
 * @param places decimal places to keep
 * @returns null if it is not a decimal of at most 40 digits on either side of the point
 */
export function roundDecimal(text: string, places: number): string | null {
  const match = DECIMAL.exec(text);
  const [, sign = "", whole = "", fraction = "", exponent = "0"] = match ?? [];
  if (whole + fraction === "") return null;

  const digits = BigInt(whole + fraction);
  const shift = places - fraction.length + Number(exponent);
  const scaled = shift >= 0 ? digits * 10n ** BigInt(shift) : divideHalfUp(digits, 10n ** BigInt(-shift));
  const padded = scaled.toString().padStart(places + 1, "0");
  const kept = padded.slice(padded.length - places).replace(/0+$/, "");
  const magnitude = `${padded.slice(0, padded.length - places)}${kept === "" ? "" : `.${kept}`}`;
  return sign === "-" && scaled !== 0n ? `-${magnitude}` : magnitude;
}

function divideHalfUp(value: bigint, divisor: bigint): bigint {
  return (2n * value + divisor) / (2n * divisor);
}
