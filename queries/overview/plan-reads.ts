import type { Period } from "#queries/period";
import { addDays } from "#queries/period/local-days";

/** How many days after joining a member's return is looked at. */
export const RETENTION_DELAYS = [1, 7, 30] as const;
export type RetentionDelay = (typeof RETENTION_DELAYS)[number];

/** How many days the widest trailing window has (MAU). */
export const TRAILING_DAYS = 30;

/** Spans that are read together: `days` covers them all, `presence` also what trails before and returns after. */
export interface ReadGroup {
  days: Period;
  presence: Period;
  spans: Period[];
}

const presenceOf = (days: Period): Period => ({
  from: addDays(days.from, 1 - TRAILING_DAYS),
  to: addDays(days.to, Math.max(...RETENTION_DELAYS)),
});

/**
 * What to read for some spans: in one go, unless days lie between them that no span needs (a comparison with last
 * year), for these are not worth reading.
 */
export function planReads(spans: readonly Period[]): ReadGroup[] {
  const groups: ReadGroup[] = [];
  for (const span of spans.toSorted((a, b) => (a.from < b.from ? -1 : 1))) {
    const last = groups.at(-1);
    if (last && presenceOf(span).from <= last.presence.to) {
      last.spans.push(span);
      last.days.to = span.to > last.days.to ? span.to : last.days.to;
      last.presence = presenceOf(last.days);
    } else {
      groups.push({ days: { ...span }, presence: presenceOf(span), spans: [span] });
    }
  }
  return groups;
}
