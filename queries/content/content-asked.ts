import { z } from "zod";
import { filterSchema } from "#queries/filters/filter";
import { CONTENT_KEYS } from "./keyed-content";

/** What every statement about the effect of content is asked: what it is told apart by, and the days of what was done with it. */
export const contentAsked = z.object({
  by: z.enum(CONTENT_KEYS),
  filter: filterSchema.optional(),
  seen_from: z.iso.date(),
  seen_to: z.iso.date(),
});

export const EXAMPLE_CONTENT: z.infer<typeof contentAsked> = {
  by: "topic",
  seen_from: "2026-03-02",
  seen_to: "2026-03-16",
};
