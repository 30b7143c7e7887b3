import { z } from "zod";
import { FEEDBACK_BANDS, FEEDBACK_KINDS, FEEDBACK_STATES } from "./feedback-words";

const oneOf = <const Words extends readonly [string, ...string[]]>(words: Words) =>
  z.enum(words, `wants one of ${words.join(", ")}`).optional();

/**
 * Which feedback an address asks for, beside the period and the filter.
 *
 * - `search`  a part of what was said, whatever the case
 * - `kind`, `band`, `state`  see feedback-words; any without
 * - `silent`  1 lists scores given without a word as well
 */
export const feedbackQuestion = z.object({
  search: z.string().max(200, "wants at most 200 characters").trim().default(""),
  kind: oneOf(FEEDBACK_KINDS),
  band: oneOf(FEEDBACK_BANDS),
  state: oneOf(FEEDBACK_STATES),
  silent: z
    .enum(["0", "1"], "wants 0 or 1")
    .transform((value) => value === "1")
    .default(false),
});
export type FeedbackQuestion = z.infer<typeof feedbackQuestion>;
