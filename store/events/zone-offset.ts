const QUARTER = 900_000;

/**
 * Makes a function that tells how many milliseconds local time is ahead of UTC at an instant.
 *
 * TRICKY: the zone's offset is looked up once per quarter of an hour and kept, because Intl costs 1 µs and more
 * a call; every zone in use changes its offset on a quarter of an hour, so the answer is exact.
 *
 * @param zone IANA name, e.g. "Asia/Shanghai"
 * @throws RangeError if the zone is unknown
 */
export function zoneOffset(zone: string): (instant: number) => number {
  const format = new Intl.DateTimeFormat("en-US", { timeZone: zone, timeZoneName: "longOffset" });
  const offsets = new Map<number, number>();

  return (instant) => {
    const quarter = Math.floor(instant / QUARTER);
    const known = offsets.get(quarter);
    if (known !== undefined) return known;
    const name = format.formatToParts(quarter * QUARTER).find((part) => part.type === "timeZoneName")?.value;
    const match = /^GMT(?:([+-])(\d{2}):(\d{2})(?::(\d{2}))?)?$/.exec(name ?? "");
    if (!match) throw new RangeError(`no offset for zone ${zone}`);
    const [, sign = "+", hours = "0", minutes = "0", seconds = "0"] = match;
    const size = Number(hours) * 3_600_000 + Number(minutes) * 60_000 + Number(seconds) * 1000;
    const offset = sign === "-" ? -size : size;
    if (offsets.size > 100_000) offsets.clear();
    offsets.set(quarter, offset);
    return offset;
  };
}
