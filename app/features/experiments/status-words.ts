import type { ExperimentStatus } from "#experiments/lifecycle/transitions";
import type { Tone } from "~/components/ui/badge";
import type { TextKey } from "~/i18n/use-text";

export const STATUS_WORDS = {
  draft: "statusDraft",
  running: "statusRunning",
  stopped: "statusStopped",
  archived: "statusArchived",
} as const satisfies Record<ExperimentStatus, TextKey<"experiments">>;

export const STATUS_TONES: Record<ExperimentStatus, Tone> = {
  draft: "quiet",
  running: "good",
  stopped: "warn",
  archived: "quiet",
};
