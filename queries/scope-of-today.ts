import { localDayIn } from "#store/events/local-day";
import { addDays } from "./period/local-days";
import type { Scope } from "./scope";

/** A scope with today as its period: for what is known whatever a scope says of time, so that every page asks it alike. */
export function scopeOfToday(scope: Scope): Scope {
  const { project, now = new Date() } = scope;
  const today = localDayIn(project.zone)(now.getTime());
  return { ...scope, now, period: { from: today, to: addDays(today, 1) } };
}
