import type { FeedbackQuestion } from "#queries/feedback/feedback-question";
import type { FeedbackState } from "#queries/feedback/feedback-words";
import type { FeedbackCounts, FeedbackEntry } from "#queries/feedback/read-feedback";
import type { Period } from "#queries/period";
import type { Language } from "~/i18n/languages";

/** One step in the handling of a piece of feedback; `by` is null once the account is gone, `at` UTC. */
export interface FeedbackChange {
  turn: number;
  state: FeedbackState;
  note: string;
  by: string | null;
  at: string;
}

/** A part of a period's feedback, each with what was done about it. */
export interface FeedbackPageData {
  project: { key: string; zone: string };
  period: Period;
  question: FeedbackQuestion;
  counts: FeedbackCounts;
  entries: (FeedbackEntry & { changes: FeedbackChange[] })[];
  /** where the list goes on, as an address says it; null at its end */
  next: string | null;
  mayHandle: boolean;
  language: Language;
  /** instant, ms */
  now: number;
}

/** Why nothing was done about a piece of feedback, and what was written. */
export interface FeedbackRefusal {
  id: string;
  problem: "late" | "unknown";
  state: FeedbackState;
  note: string;
}
