/** Decimal text such as "-12.5" in ten-thousandths: -125000n. */
export function unitsOf(text: string): bigint {
  const [whole = "", part = ""] = text.split(".");
  if (part.length > 4) throw new Error(`${text} has more than four places`);
  return BigInt(whole + part.padEnd(4, "0"));
}

export const sumOf = (amounts: Iterable<{ money: string }>): bigint =>
  [...amounts].reduce((sum, { money }) => sum + unitsOf(money), 0n);

/** Shared out among so many, rounded to a whole unit; a half away from zero. */
export function sharedOut(units: bigint, among: number): bigint | null {
  if (among === 0) return null;
  const parts = BigInt(among);
  const size = units < 0n ? -units : units;
  const rounded = size / parts + ((size % parts) * 2n >= parts ? 1n : 0n);
  return units < 0n ? -rounded : rounded;
}
