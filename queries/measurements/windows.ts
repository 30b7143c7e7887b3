import type { Period } from "#queries/period";
import { addDays, daysBetween } from "#queries/period/local-days";

/**
 * The days that a metric of a span looks at.
 *
 * - `span`       its own
 * - `complete`   those of its own that are over; if none is, the running one
 * - `earlier`    as many as its own, right before it
 * - a number     so many up to the last complete one
 */
export type Window = "span" | "complete" | "earlier" | number;

/** The days of a span's window; null when a span that has not begun has none. */
export function windowOf(window: Window, span: Period, today: string): Period | null {
  if (window === "span") return span;
  if (window === "earlier") {
    return { from: addDays(span.from, -daysBetween(span.from, span.to)), to: span.from };
  }
  const complete = completeDays(span, today);
  if (window === "complete" || complete === null) return complete;
  return { from: addDays(complete.to, -window), to: complete.to };
}

function completeDays(span: Period, today: string): Period | null {
  if (span.from > today) return null;
  if (span.from === today) return { from: today, to: addDays(today, 1) };
  return { from: span.from, to: span.to < today ? span.to : today };
}
