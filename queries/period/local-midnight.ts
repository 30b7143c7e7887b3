import { localDayIn } from "#store/events/local-day";

const HOUR = 3_600_000;
const QUARTER = HOUR / 4;

/**
 * Makes a function that tells the instant (milliseconds since 1970, UTC) at which a local day begins in an IANA zone:
 * the first instant whose local date is that day, or a later one if the zone skipped it.
 *
 * TRICKY: midnight is searched for, not computed from an offset, since a day may begin at 01:00 (clocks that go
 * forward at midnight) and zones sit on odd offsets (Chatham +12:45). Offsets change on quarters of an hour only.
 *
 * @throws RangeError if the zone is unknown
 */
export function localMidnightIn(zone: string): (day: string) => number {
  const localDay = localDayIn(zone);
  return (day) => {
    const sameInUtc = Date.parse(`${day}T00:00:00Z`);
    let before = (sameInUtc - 15 * HOUR) / QUARTER;
    let reached = (sameInUtc + 13 * HOUR) / QUARTER;
    // A day that was skipped altogether begins with the next one.
    while (localDay(reached * QUARTER) < day) reached += 4;
    while (reached - before > 1) {
      const middle = Math.floor((before + reached) / 2);
      if (localDay(middle * QUARTER) < day) before = middle;
      else reached = middle;
    }
    return reached * QUARTER;
  };
}
