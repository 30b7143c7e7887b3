import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { EventRow } from "#store/events/event-row";

const PLAIN: EventRow = {
  id: "00000000-0000-4000-8000-000000000001",
  project: 1,
  person: "11",
  merges: "0",
  time: "2026-01-02 03:04:05.678",
  received: "2026-01-02 03:04:06.000",
  day: "2026-01-02",
  event: "Content Viewed",
  user_id: "",
  anonymous_id: "a",
  source: "test",
  message_id: "m",
  channel: "",
  session: "",
  content: "",
  activity: "",
  category: "",
  order_id: "",
  money: "0",
  score: null,
  inviter: "0",
  experiment: "",
  variation: "",
  excluded: "",
  properties: {},
  context: {},
};

/** A line of a segment: the event of person 11 on 2 January 2026, but for what is given. */
export function eventLine(changes: Partial<EventRow> = {}): string {
  return `${JSON.stringify({ ...PLAIN, ...changes, _c: "00000000" })}\n`;
}

/** Writes a segment and tells its path. */
export async function writeSegment(folder: string, name: string, lines: string[]): Promise<string> {
  const path = join(folder, `${name}.insert`);
  await writeFile(path, lines.join(""));
  return path;
}
