import type { SpendProblem } from "#server/spend/read-spend-file";
import type { LineFault, SpendFields } from "#server/spend/spend-line";

/** Why nothing was stored: a line that was entered, a file that is too large, or one with mistakes. */
export type SpendAnswer =
  | { kind: "line"; field: keyof SpendFields; fault: LineFault; entered: SpendFields }
  | { kind: "large" }
  | { kind: "file"; name: string; problems: SpendProblem[] };
