import { zoneOffset } from "#store/events/zone-offset";

/** An instant (ISO 8601) as the clocks of a zone show it, "YYYY-MM-DDTHH:MM:SS"; "" for none. */
export function clockTime(instant: string | null, zone: string): string {
  if (instant === null) return "";
  const at = Date.parse(instant);
  return new Date(at + zoneOffset(zone)(at)).toISOString().slice(0, 19);
}

/**
 * The instant (ISO 8601, UTC) at which the clocks of a zone show a time; the first of two, and for a time that they skip
 * the one as long after the skip. Null for a time that is none.
 */
export function instantAt(time: string, zone: string): string | null {
  const shown = Date.parse(`${time}Z`);
  if (Number.isNaN(shown)) return null;
  const offset = zoneOffset(zone);
  const DAY = 86_400_000;
  const [before, after] = [offset(shown - DAY), offset(shown + DAY)];
  const fits = [shown - before, shown - after].filter((at) => at + offset(at) === shown);
  return new Date(fits.length > 0 ? Math.min(...fits) : shown - before).toISOString();
}
