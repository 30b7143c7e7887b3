import { at, type Random } from "../chance/random";

const HOUR = 3_600_000;

/** How busy each local hour is: a dip at night, peaks at breakfast, noon and in the evening. */
const HOURS = [
  0.5, 0.25, 0.12, 0.08, 0.07, 0.12, 0.35, 0.8, 1.1, 1.05, 1.0, 1.1, 1.45, 1.25, 0.9, 0.9, 0.95, 1.05, 1.3,
  1.6, 2.1, 2.2, 1.7, 1.0,
];
const HOURS_TOTAL = HOURS.reduce((sum, weight) => sum + weight, 0);

/** How busy each day of the week is, Monday first. */
export const WEEKDAYS = [0.94, 0.92, 0.94, 0.97, 1.05, 1.12, 1.06];

/** A time on the wall, milliseconds after midnight, as people come. */
export function timeOfDay(random: Random): number {
  const hour = random.weighted(HOURS, HOURS_TOTAL);
  return Math.floor((hour + random.uniform()) * HOUR);
}

/** Share of a day's visits that fall into an hour. */
export function hourShare(hour: number): number {
  return at(HOURS, hour) / HOURS_TOTAL;
}
