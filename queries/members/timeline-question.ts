import { z } from "zod";
import type { TimelineCursor } from "./member-timeline";

const CURSOR = /^\d{4}-\d{2}-\d{2} \d{2}:\d{2}:\d{2}\.\d{3}~[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
const MOST_NAMES = 100;

const schema = z.object({
  events: z.array(z.string().max(500)).max(MOST_NAMES, `wants at most ${MOST_NAMES} names`),
  before: z.string().regex(CURSOR, "wants what an answer gave as next").optional(),
});

/** A cursor as an address says it. */
export const cursorText = ({ time, id }: TimelineCursor): string => `${time}~${id}`;

/**
 * Which part of a timeline an address asks for.
 *
 * - `event`   a name; may stand several times; all events without
 * - `before`  where to go on, as an answer before said
 */
export function parseTimelineSearch(search: URLSearchParams) {
  const before = search.get("before");
  const parsed = schema.safeParse({
    events: search.getAll("event").filter((name) => name !== ""),
    ...(before === null || before === "" ? {} : { before }),
  });
  if (!parsed.success) return parsed;
  const { events } = parsed.data;
  const [time = "", id = ""] = parsed.data.before?.split("~") ?? [];
  return { success: true as const, data: { events, before: time === "" ? null : { time, id } } };
}
