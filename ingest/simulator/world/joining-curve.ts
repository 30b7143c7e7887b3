import { exponential } from "../chance/exact-math";
import { at, type Random } from "../chance/random";
import { moment, Purpose } from "../chance/substreams";
import type { LocalCalendar } from "./local-calendar";
import { hourShare, WEEKDAYS } from "./rhythm";

const HOUR = 3_600_000;
/** Joins a day grow threefold in half a year. */
const GROWTH_PER_DAY = 0.0061;
const CAMPAIGN_DAYS = 0.05;

/**
 * When people come: an inverse distribution, from a position in [0, 1) to an instant (whole milliseconds).
 * Position rises with time, so giving member i a position in [i/n, (i+1)/n) yields members in the order they join.
 * Daily numbers grow, follow the weekday and the hour, and jump on the days of a campaign.
 */
export function joiningCurve(
  calendar: LocalCalendar,
  until: number,
  seed: number,
  random: Random,
): (position: number) => number {
  const edges: number[] = [calendar.startOf(0)];
  const cumulated: number[] = [0];
  let sum = 0;
  for (let day = 0; day < calendar.length; day += 1) {
    random.reset(seed, day, moment(Purpose.calendar, 0, 0));
    const campaign = random.chance(CAMPAIGN_DAYS) ? 1.8 : 1;
    const weather = exponential(0.12 * random.normal());
    const busy =
      exponential(GROWTH_PER_DAY * day) * at(WEEKDAYS, calendar.weekdayOf(day)) * campaign * weather;
    for (let hour = 0; hour < 24; hour += 1) {
      const end = hour === 23 ? calendar.startOf(day + 1) : calendar.instant(day, (hour + 1) * HOUR);
      const start = at(edges, edges.length - 1);
      if (end <= start || start >= until) continue;
      const shown = Math.min(end, until);
      sum += (busy * hourShare(hour) * (shown - start)) / (end - start);
      edges.push(shown);
      cumulated.push(sum);
    }
  }

  return (position) => {
    const wanted = position * sum;
    let low = 0;
    let high = cumulated.length - 1;
    while (high - low > 1) {
      const middle = (low + high) >> 1;
      if (at(cumulated, middle) <= wanted) low = middle;
      else high = middle;
    }
    const from = at(cumulated, low);
    const share = (wanted - from) / (at(cumulated, high) - from);
    return Math.floor(at(edges, low) + share * (at(edges, high) - at(edges, low)));
  };
}
