/** What members say of their own accord or when asked: an NPS answer, a CSAT answer, or a message. */
export const FEEDBACK_KINDS = ["nps", "csat", "message"] as const;
export type FeedbackKind = (typeof FEEDBACK_KINDS)[number];

/** How a score is meant: NPS 9–10, 7–8, 0–6; CSAT 4–5, 3, 1–2; a message has none. */
export const FEEDBACK_BANDS = ["good", "middle", "bad", "none"] as const;
export type FeedbackBand = (typeof FEEDBACK_BANDS)[number];

/** How far a piece of feedback is; all are open until somebody says other. */
export const FEEDBACK_STATES = ["open", "in-hand", "handled"] as const;
export type FeedbackState = (typeof FEEDBACK_STATES)[number];
