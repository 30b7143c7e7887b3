/** A cohort as choices show it. */
export interface CohortName {
  id: number;
  name: string;
}

/** The id in a subject such as "cohort.7"; null of any other subject. */
export function cohortOf(subject: string): number | null {
  const id = /^cohort\.([1-9]\d{0,8})$/u.exec(subject)?.[1];
  return id === undefined ? null : Number(id);
}

/** Whether a subject is a cohort that is none of the project's. */
export function isGoneCohort(subject: string, cohorts: readonly CohortName[]): boolean {
  const cohort = cohortOf(subject);
  return cohort !== null && cohorts.every(({ id }) => id !== cohort);
}
