import type { ListedCohort } from "~/features/cohorts/cohorts-page-data";
import type { Language } from "~/i18n/languages";
import type { Cohort } from "./cohorts.server";
import { numberPlace } from "./number-place";

/** A cohort as a page lists it: with the numbers that its criteria are about, and where those are looked up. */
export function listedCohort(cohort: Cohort, project: string, language: Language): ListedCohort {
  const { definition } = cohort;
  const criteria = "criteria" in definition ? definition.criteria : [];
  const numbers = criteria.map((criterion) => {
    if (criterion.kind !== "number") return null;
    const { analysis, search } = criterion;
    return {
      place: numberPlace(analysis, new URLSearchParams(search), language),
      to: `/p/${project}/behind/${analysis}?${search}`,
    };
  });
  return { ...cohort, numbers };
}
