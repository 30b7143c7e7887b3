import type { Period } from "#queries/period";
import { daysBetween, addDays } from "#queries/period/local-days";
import { localMidnightIn } from "#queries/period/local-midnight";

const HOUR = 3_600_000;
const QUARTER = HOUR / 4;

/** Monday is 1, as everywhere. */
const weekdayOf = (day: string): number => new Date(`${day}T00:00:00Z`).getUTCDay() || 7;

/**
 * How many hours of the clock passed in a period up to an instant, by weekday (1 is Monday) and hour: a day on which the clocks
 * go forward has 23, and one on which they go back has one of its hours twice.
 *
 * @param until ms since 1970; what is after it has not passed
 * @returns hours, of which the running one is a part, as `${weekday} ${hour}`
 */
export function clockHours(period: Period, zone: string, until: number): ReadonlyMap<string, number> {
  const midnight = localMidnightIn(zone);
  const hourAt = hoursIn(zone);
  const passed = new Map<string, number>();
  const add = (weekday: number, hour: number, ms: number) => {
    const key = `${weekday} ${hour}`;
    passed.set(key, (passed.get(key) ?? 0) + ms / HOUR);
  };
  for (let at = 0; at < daysBetween(period.from, period.to); at += 1) {
    const day = addDays(period.from, at);
    const [begins, ends] = [midnight(day), midnight(addDays(day, 1))];
    if (begins >= until) break;
    const weekday = weekdayOf(day);
    if (ends - begins === 24 * HOUR && ends <= until) {
      for (let hour = 0; hour < 24; hour += 1) add(weekday, hour, HOUR);
      continue;
    }
    // Offsets change on quarters of an hour only.
    for (let instant = begins; instant < Math.min(ends, until); instant += QUARTER) {
      add(weekday, hourAt(instant), Math.min(QUARTER, until - instant));
    }
  }
  return passed;
}

function hoursIn(zone: string): (instant: number) => number {
  const clock = new Intl.DateTimeFormat("en", { timeZone: zone, hour: "numeric", hourCycle: "h23" });
  return (instant) => Number(clock.format(instant));
}
