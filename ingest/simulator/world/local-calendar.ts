import { at } from "../chance/random";

const DAY = 86_400_000;

/**
 * The local days of a history. Day 0 … `days` − 1 are whole; day `days` is the one running at `until`
 * (empty if `until` is a local midnight).
 */
export interface LocalCalendar {
  /** number of days, the running one included */
  readonly length: number;
  /** the instant at which a local day begins; also for `length`, the end of the last */
  startOf(day: number): number;
  /** the instant at which the clock on the wall shows this many milliseconds after midnight */
  instant(day: number, wall: number): number;
  /** index of the local day an instant lies in; below 0 before the history */
  dayOf(instant: number): number;
  /** "YYYY-MM-DD" */
  dateOf(day: number): string;
  /** 0 Monday … 6 Sunday */
  weekdayOf(day: number): number;
}

/**
 * @param zone IANA name
 * @param until instant, milliseconds
 * @throws RangeError if the zone is unknown
 */
export function localCalendar(zone: string, until: number, days: number): LocalCalendar {
  const offsetAt = offsetIn(zone);
  const last = Math.floor((until + offsetAt(until)) / DAY);
  const first = last - days;
  const length = midnight(last, offsetAt) === until ? days : days + 1;
  const starts = Float64Array.from({ length: length + 1 }, (_, day) => midnight(first + day, offsetAt));
  const begin = at(starts, 0);
  const startOf = (day: number): number => at(starts, day);

  return {
    length,
    startOf,
    instant(day, wall) {
      const plain = startOf(day) + wall;
      if (startOf(day + 1) - startOf(day) === DAY) return plain;
      return plain - (offsetAt(plain) - offsetAt(startOf(day)));
    },
    dayOf(instant) {
      if (instant < begin) return -1;
      let day = Math.min(Math.floor((instant - begin) / DAY), length - 1);
      while (day < length - 1 && instant >= startOf(day + 1)) day += 1;
      while (instant < startOf(day)) day -= 1;
      return day;
    },
    dateOf: (day) => new Date((first + day) * DAY).toISOString().slice(0, 10),
    // Day 0 of the epoch was a Thursday.
    weekdayOf: (day) => (first + day + 3) % 7,
  };
}

/** The first instant of a local date, given as days since the epoch: its midnight, or the end of the gap over it. */
function midnight(date: number, offsetAt: (instant: number) => number): number {
  const wall = date * DAY;
  const early = wall - offsetAt(wall - DAY);
  const late = wall - offsetAt(wall + DAY);
  const [first, second] = early < late ? [early, late] : [late, early];
  if (first + offsetAt(first) === wall) return first;
  if (second + offsetAt(second) === wall) return second;
  return wall - offsetAt(wall - DAY);
}

/** Milliseconds that local time is ahead of UTC at an instant. */
function offsetIn(zone: string): (instant: number) => number {
  const format = new Intl.DateTimeFormat("en-US", {
    timeZone: zone,
    hourCycle: "h23",
    year: "numeric",
    month: "numeric",
    day: "numeric",
    hour: "numeric",
    minute: "numeric",
    second: "numeric",
  });
  return (instant) => {
    const whole = Math.floor(instant / 1000) * 1000;
    const parts = new Map(format.formatToParts(whole).map(({ type, value }) => [type, Number(value)]));
    const part = (type: Intl.DateTimeFormatPartTypes): number => parts.get(type) ?? 0;
    const wall = Date.UTC(
      part("year"),
      part("month") - 1,
      part("day"),
      part("hour"),
      part("minute"),
      part("second"),
    );
    return wall - whole;
  };
}
