const ISO =
  /^(\d{4})-(\d{2})-(\d{2})(?:[T ](?:[01]\d|2[0-3]):[0-5]\d(?::[0-5]\d(?:[.,]\d{1,9})?)?(Z|[+-]\d{2}:?\d{2})?)?$/;

/** Numbers from here on are milliseconds: as seconds they would lie after the year 5138. */
const LEAST_MILLISECONDS = 1e11;

/**
 * The instant (ms) that a sender's time names, null if it names none.
 * Understood: ISO 8601 dates and times, UTC where no zone is given, digits below milliseconds cut off;
 * and numbers, which are seconds or milliseconds since 1970.
 */
export function instantOf(value: string | number): number | null {
  if (typeof value === "number") {
    const instant = Math.trunc(Math.abs(value) < LEAST_MILLISECONDS ? value * 1000 : value);
    return Math.abs(instant) <= 8.64e15 ? instant : null;
  }
  const match = ISO.exec(value);
  if (!match) return null;
  const [, year, month, day, zone] = match;
  // TRICKY: the platform takes 30 February for 2 March.
  if (Number(day) > 28 && Number(day) > daysIn(Number(year), Number(month))) return null;
  // TRICKY: the platform reads a time without zone in the server's own.
  const text = value.length > 10 && zone === undefined ? `${value}Z` : value;
  const instant = Date.parse(text.replace(" ", "T").replace(",", "."));
  return Number.isNaN(instant) ? null : instant;
}

function daysIn(year: number, month: number): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate();
}
