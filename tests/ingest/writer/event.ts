import { eventId } from "#store/events/event-id";
import type { EventRow } from "#store/events/event-row";
import { NOBODY, personId } from "#store/events/person-id";

/** Event number n of a fixed member: message id "m<n>", on the first of March 2026, all else empty. */
export const event = (n: number, changes: Partial<EventRow> = {}): EventRow => ({
  id: eventId(1, "web", `m${n}`),
  project: 1,
  person: personId(1, `member-${n % 10}`),
  merges: NOBODY,
  time: "2026-03-01 08:00:00.000",
  received: "2026-03-01 08:00:01.000",
  day: "2026-03-01",
  event: "Content Viewed",
  user_id: `member-${n % 10}`,
  anonymous_id: "",
  source: "web",
  message_id: `m${n}`,
  channel: "",
  session: "",
  content: "",
  activity: "",
  category: "",
  order_id: "",
  money: "0",
  score: null,
  inviter: NOBODY,
  experiment: "",
  variation: "",
  excluded: "",
  properties: {},
  context: {},
  ...changes,
});

/** Events number `from` to `to`, both included. */
export const events = (from: number, to: number): EventRow[] =>
  Array.from({ length: to - from + 1 }, (_, index) => event(from + index));

export const numbers = (from: number, to: number): number[] =>
  Array.from({ length: to - from + 1 }, (_, index) => from + index);
