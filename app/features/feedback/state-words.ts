import type { FeedbackBand, FeedbackKind, FeedbackState } from "#queries/feedback/feedback-words";
import type { Tone } from "~/components/ui/badge";
import type { TextKey } from "~/i18n/use-text";

export const STATE_WORDS: Record<FeedbackState, TextKey<"feedback">> = {
  open: "open",
  "in-hand": "inHand",
  handled: "handled",
};

export const KIND_WORDS: Record<FeedbackKind, TextKey<"feedback">> = {
  nps: "nps",
  csat: "csat",
  message: "message",
};

export const BAND_WORDS: Record<FeedbackBand, TextKey<"feedback">> = {
  good: "good",
  middle: "middle",
  bad: "bad",
  none: "noScore",
};

export const BAND_TONES: Record<FeedbackBand, Tone> = {
  good: "good",
  middle: "quiet",
  bad: "bad",
  none: "quiet",
};
