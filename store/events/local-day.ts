import { zoneOffset } from "#store/events/zone-offset";

/**
 * Makes a function that tells the local date ("YYYY-MM-DD") of an instant in an IANA zone.
 *
 * @param zone IANA name, e.g. "Asia/Shanghai"
 * @throws RangeError if the zone is unknown
 */
export function localDayIn(zone: string): (instant: number) => string {
  const offsetAt = zoneOffset(zone);
  return (instant) => new Date(instant + offsetAt(instant)).toISOString().slice(0, 10);
}
