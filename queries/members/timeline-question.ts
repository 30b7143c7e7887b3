import { z } from "zod";
import type { TimelineCursor } from "./member-timeline";

const CURSOR = /^\d{4}-\d{2}-\d{2} \d{2}:\d{2}:\d{2}\.\d{3}~[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
const MOST_NAMES = 100;

/** A cursor as an address says it; "" is none. */
export const cursorSchema = z
  .union([z.literal(""), z.string().regex(CURSOR, "wants what an answer gave as next")])
  .default("")
  .transform((text): TimelineCursor | null => {
    const [time = "", id = ""] = text.split("~");
    return time === "" ? null : { time, id };
  });

const schema = z.object({
  events: z.array(z.string().max(500)).max(MOST_NAMES, `wants at most ${MOST_NAMES} names`),
  before: cursorSchema,
});

/** A cursor as an address says it. */
export const cursorText = ({ time, id }: TimelineCursor): string => `${time}~${id}`;

/**
 * Which part of a timeline an address asks for.
 *
 * - `event`   a name; may stand several times; all events without
 * - `before`  where to go on, as an answer before said
 */
export const parseTimelineSearch = (search: URLSearchParams) =>
  schema.safeParse({
    events: search.getAll("event").filter((name) => name !== ""),
    before: search.get("before") ?? "",
  });
