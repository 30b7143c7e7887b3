/** A text in the interface's two languages. */
export interface Bilingual {
  zh: string;
  en: string;
}

export type MetricUnit =
  | "members"
  | "orders"
  | "invites"
  | "requests"
  | "days"
  | "money"
  | "share"
  | "points"
  | "number"
  | "per-day"
  | "per-member"
  | "seconds";

/**
 * A metric, defined once: pages, targets, alerts, experiments, the API and the docs read this record.
 *
 * - `question`  what it answers, one sentence; `formula` how it is computed, in words
 * - `unit`      "share" is a proportion 0–1 shown as a percentage; "points" is an NPS; "per-day" and "per-member" are how
 *               often something is done, "number" so much of something for each of something else
 * - `better`    which direction is good
 * - `phase`     the phase of the plan whose scoreboard shows it, if any
 * - `empty`     its value when there is nothing to count: 0 for counts, null where a denominator is 0
 * - `maturity`  when a part of it may be believed, if it needs time to pass
 */
export interface Metric {
  key: string;
  family:
    "growth" | "engagement" | "retention" | "commerce" | "referral" | "satisfaction" | "brand" | "health";
  label: Bilingual;
  question: Bilingual;
  formula: Bilingual;
  unit: MetricUnit;
  better: "up" | "down";
  phase: 1 | 2 | 3 | null;
  empty: 0 | null;
  maturity: Bilingual | null;
}
