const DECIMAL = /^(\d+)(?:\.(\d+))?$/;

/**
 * The exact product of two decimals, which are digits with an optional point and without a sign.
 *
 * @throws RangeError if one is something else: the caller's bug
 */
export function multiplyDecimals(one: string, other: string): string {
  const [a, b] = [DECIMAL.exec(one), DECIMAL.exec(other)];
  if (!a || !b) throw new RangeError(`${one} × ${other} are not two plain decimals`);
  const [, wholeA = "", fractionA = ""] = a;
  const [, wholeB = "", fractionB = ""] = b;
  const places = fractionA.length + fractionB.length;
  const digits = (BigInt(wholeA + fractionA) * BigInt(wholeB + fractionB))
    .toString()
    .padStart(places + 1, "0");
  return places === 0 ? digits : `${digits.slice(0, -places)}.${digits.slice(-places)}`;
}
