import { localDay } from "./local-midnight";
import type { LogEvent } from "./log-event";

/** One event of a story told by hand, at an instant with an offset ("2026-03-08T23:30-05:00"), of somebody known. */
export function told(
  zone: string,
  person: string,
  event: string,
  at: string,
  more: Partial<LogEvent> = {},
): LogEvent {
  const time = Date.parse(at);
  const empty = { channel: "", category: "", order: "", money: "0", score: null, properties: {}, traits: {} };
  const day = localDay(time, zone);
  return { ...empty, person, event, time, day, known: true, leftOut: false, ...more };
}
