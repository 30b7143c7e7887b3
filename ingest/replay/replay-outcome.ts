import { z } from "zod";

/** What became of something that was tried again; `code`, `path` and `message` are "" unless it was refused. */
export const replayOutcomeSchema = z.object({
  id: z.string(),
  state: z.enum(["replayed", "refused"]),
  code: z.string(),
  path: z.string(),
  message: z.string(),
});
export type ReplayOutcome = z.infer<typeof replayOutcomeSchema>;
