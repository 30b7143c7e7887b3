import type { DrawnEvent } from "./log-event";
import type { Draws } from "./random-numbers";

const MINUTE = 60_000;
const DAY = 86_400_000;
const totals = ["0.1", "12.5", "20.0004", "99.99"];

/** Orders of a log that are reported once more: at the same instant, before or after, of another total, by others as well. */
export function reportedAgain(
  draws: Draws,
  log: readonly DrawnEvent[],
  persons: readonly string[],
): DrawnEvent[] {
  return log
    .filter(({ event, order }) => event === "Order Completed" && order !== "" && draws.chance(0.2))
    .map((report) => ({
      ...report,
      person: draws.chance(0.3) ? draws.one(persons) : report.person,
      time: report.time + draws.one([0, MINUTE, -MINUTE, 10 * MINUTE, -10 * MINUTE, DAY, -DAY]),
      money: draws.one(totals),
    }));
}
