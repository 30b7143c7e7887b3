/** Milliseconds since the epoch as an ISO instant. */
export function instant(ms: number): string {
  return new Date(ms).toISOString();
}

/** Hundredths as an exact decimal, e.g. 19990 → "199.90". */
export function decimal(cents: number): string {
  const digits = String(Math.abs(cents)).padStart(3, "0");
  return `${cents < 0 ? "-" : ""}${digits.slice(0, -2)}.${digits.slice(-2)}`;
}
