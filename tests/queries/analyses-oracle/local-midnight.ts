const formats = new Map<string, Intl.DateTimeFormat>();
const midnights = new Map<string, number>();

/** The local date of an instant, in ms, in a zone. */
export function localDay(time: number, zone: string): string {
  let format = formats.get(zone);
  if (format === undefined) {
    format = new Intl.DateTimeFormat("en-CA", {
      timeZone: zone,
      year: "numeric",
      month: "2-digit",
      day: "2-digit",
    });
    formats.set(zone, format);
  }
  return format.format(time);
}

/** The first instant, in ms, of a local day: halved down to between an instant before it and one after it. */
export function localMidnight(day: string, zone: string): number {
  const key = `${day} ${zone}`;
  const found = midnights.get(key);
  if (found !== undefined) return found;
  const about = Date.parse(`${day}T00:00:00Z`);
  let before = about - 36 * 3_600_000;
  let after = about + 36 * 3_600_000;
  while (after - before > 1) {
    const middle = Math.floor((before + after) / 2);
    if (localDay(middle, zone) < day) before = middle;
    else after = middle;
  }
  midnights.set(key, after);
  return after;
}
