import type { ExperimentStatus } from "#experiments/lifecycle/transitions";
import type { GoalPortfolio, Portfolio } from "#experiments/reports/portfolio";
import type { Language } from "~/i18n/languages";

/** An experiment as the board lists it; instants in ms, null where it has not come to that. */
export interface ListedExperiment {
  key: string;
  name: string;
  status: ExperimentStatus;
  hypothesis: string;
  /** what it taught; "" until it is put away */
  learning: string;
  /** how many variations there are, the control included */
  variations: number;
  goals: number;
  /** the share of members it covers now, 0–1 */
  coverage: number;
  startedAt: number | null;
  endedAt: number | null;
  plannedDays: number;
  /** what was found wrong in its last run */
  alarms: number;
  /** the variation that flags follow after the end, by its name */
  released: string | null;
}

/** What all experiments that ended brought, their goals by name; see reports/portfolio.ts. */
export interface ShownPortfolio extends Pick<Portfolio, "ended" | "won"> {
  goals: (Omit<GoalPortfolio, "metric"> & { name: string })[];
}

export interface ExperimentsPageData {
  project: { key: string; zone: string };
  experiments: ListedExperiment[];
  /** how many there are before the search */
  all: number;
  search: string;
  portfolio: ShownPortfolio;
  holdouts: { key: string; name: string; ended: boolean }[];
  mayEdit: boolean;
  language: Language;
  /** instant, ms */
  now: number;
}
