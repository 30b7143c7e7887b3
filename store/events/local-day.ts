import { zoneOffset } from "#store/events/zone-offset";

const DAY = 86_400_000;

/**
 * Makes a function that tells the local date ("YYYY-MM-DD") of an instant in an IANA zone.
 *
 * @param zone IANA name, e.g. "Asia/Shanghai"
 * @throws RangeError if the zone is unknown
 */
export function localDayIn(zone: string): (instant: number) => string {
  const offsetAt = zoneOffset(zone);
  let known = { number: NaN, day: "" };
  return (instant) => {
    const number = Math.floor((instant + offsetAt(instant)) / DAY);
    // Events are of few days, and writing a date takes longer than all the rest.
    if (number !== known.number) known = { number, day: new Date(number * DAY).toISOString().slice(0, 10) };
    return known.day;
  };
}
