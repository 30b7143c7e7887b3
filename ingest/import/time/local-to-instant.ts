import { zoneOffset } from "#store/events/zone-offset";

const DAY = 86_400_000;

/**
 * Makes a function from what a clock on the wall showed to the instant, both in milliseconds: the wall's reading as
 * if it were UTC.
 *
 * TRICKY: where clocks go back, a reading happens twice: the first of the two is taken. Where they go forward, a
 * reading is left out: it is read as if the clock had not been changed yet, so 02:30 becomes 03:30.
 *
 * @param zone IANA name
 * @throws RangeError if the zone is unknown
 */
export function localToInstant(zone: string): (wall: number) => number {
  const offsetAt = zoneOffset(zone);
  return (wall) => {
    const before = wall - offsetAt(wall - DAY);
    const after = wall - offsetAt(wall + DAY);
    const shows = [before, after].filter((instant) => instant + offsetAt(instant) === wall);
    return shows.length > 0 ? Math.min(...shows) : before;
  };
}
