import { z } from "zod";
import { recentEventSchema } from "#store/events/recent-event";

/** Events in the order they came; `unseen` is how many before the first of them were too fast to be shown. */
export const liveEventsSchema = z.object({ events: z.array(recentEventSchema), unseen: z.number() });
export type LiveEvents = z.infer<typeof liveEventsSchema>;
