import type { TimelineEvent } from "#queries/members/read-timeline";

/** Events in their order, by local day. */
export interface TimelineDay {
  day: string;
  events: TimelineEvent[];
}

/** Groups a timeline by the local days of its events, which follow one another as their times do. */
export function timelineDays(events: readonly TimelineEvent[]): TimelineDay[] {
  const days: TimelineDay[] = [];
  for (const event of events) {
    const last = days.at(-1);
    if (last?.day === event.day) last.events.push(event);
    else days.push({ day: event.day, events: [event] });
  }
  return days;
}
