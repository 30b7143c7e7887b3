import { isIn, type Days } from "./local-days";
import type { LogEvent, LogProject } from "./log-event";
import { worldOf } from "./world";

const TELLING = ["Content Viewed", "Product Viewed", "Content Published", "Order Completed"];

/** What everybody is after, told from some days: by person the categories of most of what they did; see docs/analyses/interests.md. */
export function oracleInterests(
  log: readonly LogEvent[],
  project: LogProject,
  days: Days,
): Map<string, string[]> {
  const ordered = new Set<string>();
  const done = worldOf(log, project).events.filter(({ event, order }) => {
    if (event !== "Order Completed" || order === "") return TELLING.includes(event);
    const isFirst = !ordered.has(order);
    ordered.add(order);
    return isFirst;
  });
  const told = done.filter(({ day, category }) => isIn(day, days) && category !== "");
  return new Map(
    [...new Set(told.map(({ person }) => person))].map((person) => {
      const own = told.filter((event) => event.person === person).map(({ category }) => category);
      const times = (category: string) => own.filter((one) => one === category).length;
      const most = Math.max(...own.map(times));
      return [person, [...new Set(own)].filter((category) => times(category) === most).toSorted()];
    }),
  );
}
