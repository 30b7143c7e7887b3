import type { Period } from "#queries/period";
import { addDays, daysOf } from "#queries/period/local-days";
import type { Evidence } from "#queries/readings/evidence";
import type { Facts } from "./facts";
import { type RetentionDelay, TRAILING_DAYS } from "./plan-reads";

const sum = (numbers: readonly number[]) => numbers.reduce((total, number) => total + number, 0);

/** The days of the span that are over; if there is none, the running day, should it be part of the span. */
function countableDays({ span, today }: Facts): string[] {
  const days = daysOf(span);
  const over = days.filter((day) => day < today);
  return over.length > 0 ? over : days.filter((day) => day === today);
}

/** The days up to the last countable one, the window that trails behind the span's end; null before it has begun. */
function trailing(facts: Facts, length: number): Period | null {
  const last = countableDays(facts).at(-1);
  return last === undefined ? null : { from: addDays(last, 1 - length), to: addDays(last, 1) };
}

export function membersTotal({ membership, span }: Facts): Evidence {
  return { kind: "count", count: membership.totalBefore(span.to) };
}

export function newMembers({ membership, span }: Facts): Evidence {
  return { kind: "count", count: sum(daysOf(span).map((day) => membership.joinedOn(day))) };
}

/** The mean over complete days, for the running day would pull it down. */
export function dailyActive(facts: Facts): Evidence {
  const days = countableDays(facts);
  const active = days.map((day) => facts.presence.activeDuring({ from: day, to: addDays(day, 1) }));
  return { kind: "mean", total: sum(active), days: days.length };
}

export function trailingActive(length: number): (facts: Facts) => Evidence {
  return (facts) => {
    const window = trailing(facts, length);
    return { kind: "count", count: window === null ? 0 : facts.presence.activeDuring(window) };
  };
}

/** TRICKY: active visitors who never joined are no part of the members, so this is a ratio and has no interval. */
export function monthlyActiveRatio(facts: Facts): Evidence {
  const window = trailing(facts, TRAILING_DAYS);
  if (window === null) return { kind: "ratio", part: 0, whole: 0 };
  return {
    kind: "ratio",
    part: facts.presence.activeDuring(window),
    whole: facts.membership.totalBefore(window.to),
  };
}

/** Of those who joined in the span, only they whose day of return is over can be judged. */
export function retention(delay: RetentionDelay): (facts: Facts) => Evidence {
  return ({ span, today, presence, membership }) => {
    const joinDays = daysOf(span).filter((day) => membership.joinedOn(day) > 0);
    const mature = joinDays.filter((day) => addDays(day, delay) < today);
    return {
      kind: "proportion",
      successes: sum(mature.map((day) => presence.backOn(addDays(day, delay), delay))),
      trials: sum(mature.map((day) => membership.joinedOn(day))),
      immature: mature.length < joinDays.length,
    };
  };
}
