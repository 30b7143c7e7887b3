import type { Problem } from "#queries/search-problem";

/** What a builder offers: the project's events, and the subjects that can be asked about. */
export interface Choices {
  events: string[];
  subjects: string[];
}

/**
 * What the page of an analysis shows besides its numbers.
 *
 * - `problems` what cannot be asked as the address says it; then there are no numbers
 * - `excluded` bots and tests that are left out in the period
 */
export interface AnalysisPage {
  project: { key: string; name: string; zone: string; currency: string };
  choices: Choices;
  problems: Problem[];
  excluded: { members: number; events: number };
}
