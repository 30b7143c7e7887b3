import { at, Random } from "../chance/random";
import { moment, Purpose } from "../chance/substreams";
import type { LocalCalendar } from "./local-calendar";

const HOUR = 3_600_000;

/** How each type recurs: its length, how many days from one to the next, and the hour it opens. */
const PROGRAMME = [
  { type: "check_in", every: 28, length: 28 * 24 * HOUR, opens: 0, join: 0.1, steps: 7 },
  { type: "streak", every: 14, length: 7 * 24 * HOUR, opens: 0, join: 0.06, steps: 5 },
  { type: "vote", every: 10, length: 72 * HOUR, opens: 10, join: 0.12, steps: 1 },
  { type: "collection", every: 30, length: 10 * 24 * HOUR, opens: 0, join: 0.05, steps: 3 },
  { type: "lottery", every: 15, length: 48 * HOUR, opens: 12, join: 0.15, steps: 1 },
  { type: "group_buy", every: 12, length: 72 * HOUR, opens: 10, join: 0.06, steps: 1 },
  { type: "flash_sale", every: 7, length: 2 * HOUR, opens: 20, join: 0.35, steps: 1 },
  { type: "live", every: 3, length: 1.5 * HOUR, opens: 20, join: 0.45, steps: 1 },
] as const;

export const ACTIVITY_TYPES = PROGRAMME.length;

/** Something to take part in. No two of one type are open at once. `join`: chance that a visitor takes part. */
export interface Activity {
  id: string;
  type: (typeof PROGRAMME)[number]["type"];
  /** index of the type */
  kind: number;
  /** 1, 2, … within its type */
  number: number;
  from: number;
  to: number;
  join: number;
  /** how often one must do it to complete it */
  steps: number;
}

/** The activities of each local day, by index of the day. */
export function activityProgramme(calendar: LocalCalendar, seed: number, tag: string): Activity[][] {
  const random = new Random();
  const days: Activity[][] = Array.from({ length: calendar.length }, () => []);
  for (const [kind, plan] of PROGRAMME.entries()) {
    const offset = random.reset(seed, kind, moment(Purpose.activities, 0, 0)).below(plan.every);
    let number = 0;
    for (let day = offset; day < calendar.length; day += plan.every) {
      number += 1;
      const from = calendar.instant(day, plan.opens * HOUR);
      const { type, join, steps } = plan;
      const id = `a_${tag}_${type}_${number}`;
      const activity: Activity = { id, type, kind, number, from, to: from + plan.length, join, steps };
      for (let on = day; on < calendar.length && calendar.startOf(on) < activity.to; on += 1) {
        at(days, on).push(activity);
      }
    }
  }
  return days;
}
