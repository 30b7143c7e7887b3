import { EventName } from "#store/events/event-names";
import type { Random } from "../chance/random";
import type { SegmentMessage } from "../message";
import { SERVER_CONTEXT } from "../people/devices";
import type { World } from "../world";
import { MALFORMED_KINDS, type MalformedKind } from "./malformed-kinds";

/** How many messages of each malformed kind a simulation contains. */
export function malformedOfEachKind(members: number): number {
  return Math.max(1, Math.round(members / 1000));
}

/** Somebody's broken integration sends one message that is not an event. `number` runs over all kinds. */
export function sendMalformed(
  world: World,
  random: Random,
  number: number,
  start: number,
  name: string,
): void {
  const kind = MALFORMED_KINDS[number % MALFORMED_KINDS.length] ?? "missing-ids";
  const user = { userId: `u_${world.tag}_broken` };
  const base = { type: "track" as const, messageId: `${name}-1`, timestamp: "", context: SERVER_CONTEXT };
  const viewed = { event: EventName.contentViewed, properties: { content_id: "c_0" } };
  const shapes: Record<MalformedKind, SegmentMessage> = {
    "missing-ids": { ...base, ...viewed },
    "missing-event": { ...base, ...user, properties: { content_id: "c_0" } },
    "score-out-of-range": { ...base, ...user, event: EventName.npsAnswered, properties: { score: 11 } },
    "unparsable-timestamp": { ...base, ...user, ...viewed, timestamp: "yesterday at noon" },
    "negative-total": {
      ...base,
      ...user,
      event: EventName.orderCompleted,
      properties: { order_id: `o_${name}`, total: -10, currency: world.currency },
    },
  };
  const times = { occurred: start, nature: "malformed" as const, skew: 0, offlineUntil: -Infinity };
  world.tally.malformed.set(kind, (world.tally.malformed.get(kind) ?? 0) + 1);
  world.outbox.send(shapes[kind], kind, times, random);
}
