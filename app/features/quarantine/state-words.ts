import type { QuarantineSearch, QuarantineState } from "#queries/quarantine/quarantine-state";
import type { Tone } from "~/components/ui/badge";

/** The words for each state that can be asked for. */
export const STATE_WORDS = {
  open: "open",
  waiting: "waitingState",
  refused: "refusedState",
  replayed: "replayedState",
  dismissed: "dismissedState",
  all: "all",
} as const satisfies Record<QuarantineSearch["state"], string>;

export const STATE_TONES: Record<QuarantineState, Tone> = {
  waiting: "warn",
  refused: "bad",
  replayed: "good",
  dismissed: "quiet",
};
