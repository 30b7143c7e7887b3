/** What is to be done with an experiment. */
type Word = "ship" | "do not ship" | "keep running" | "not to be trusted";

/**
 * Why, as a code with what it says; `metric` is a metric's place among the experiment's.
 *
 * Not to be trusted:
 * - `sample-ratio`       the arms do not have their shares of the members, `counted` of those who count
 * - `several-variations` `unknown-variation`  too many members saw more than one, or one that is not the experiment's
 * - `unlike-before`      the arms differed before anybody was exposed
 * - `arms-meet`          too many members know somebody in another arm
 *
 * Keep running:
 * - `no-goals`           there is nothing to decide by
 * - `too-few-members`    an arm has fewer than `wanted`
 * - `read-early`         it was designed for one look, at `until` (ms since 1970)
 * - `underpowered`       its minimum effect would be found only so often; `daysLeft` null is out of reach
 * - `guardrail-unclear`  it cannot be told yet that a guardrail is not harmed by more than it may be
 *
 * Do not ship, or not yet:
 * - `guardrail-harmed`   the treatment makes a guardrail worse by more than it may
 * - `goal-worse`         the treatment makes a goal worse
 * - `no-effect`          its minimum effect would have been found, and none was
 *
 * Ship:
 * - `goals-better`       the goals that decide are better
 */
export type Reason =
  | { code: "sample-ratio"; p: number; of: "exposed" | "counted" }
  | { code: "several-variations" | "unknown-variation" | "arms-meet"; members: number; share: number }
  | { code: "unlike-before"; metric: number; variation: string; p: number }
  | { code: "no-goals" }
  | { code: "too-few-members"; fewest: number; wanted: number }
  | { code: "read-early"; until: number }
  | { code: "underpowered"; power: number; daysLeft: number | null }
  | { code: "guardrail-harmed" | "guardrail-unclear" | "goal-worse"; metric: number; variation: string }
  | { code: "no-effect"; power: number }
  | { code: "goals-better"; metrics: number[]; variation: string };

/** What to do, with which variation if one is to be shipped, and why; the first reason weighs most. */
export interface Verdict {
  word: Word;
  variation: string | null;
  reasons: Reason[];
}
