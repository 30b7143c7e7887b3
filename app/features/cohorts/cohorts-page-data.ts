import type { CohortDefinition } from "#queries/cohorts/cohort-definition";
import type { Choices } from "~/features/analysis/choices";
import type { NumberPlace } from "~/features/behind/number-place";
import type { Language } from "~/i18n/languages";

/**
 * A cohort as it is listed. `numbers` says of each criterion which number it is about and where that is looked up, null
 * where it is about none; `sizes` are its members each time it was found out, the latest last; instants are UTC.
 */
export interface ListedCohort {
  id: number;
  name: string;
  definition: CohortDefinition;
  numbers: ({ place: NumberPlace; to: string } | null)[];
  sizes: { at: string; members: number }[];
}

export interface CohortsPageData {
  project: { key: string; zone: string };
  cohorts: ListedCohort[];
  choices: Choices;
  mayEdit: boolean;
  language: Language;
  /** instant, ms */
  now: number;
}

/** Why a cohort was not made or changed; what was entered stays in the form. */
export interface CohortProblem {
  problem: "name" | "taken" | "criteria" | "users" | "number";
}
