import { cohortOf, isGoneCohort } from "./cohort-name";
import { useCohortNames } from "./use-cohort-names";
import { useSubjectWord } from "./use-subject-word";

/** Beside a field that holds a cohort's subject: which cohort it is, or that there is none of it. */
export function SubjectNote({ subject }: { subject: string | undefined }) {
  const cohorts = useCohortNames();
  const subjectWord = useSubjectWord();
  if (subject === undefined || cohortOf(subject) === null) return null;
  return (
    <span className={`text-xs ${isGoneCohort(subject, cohorts) ? "text-bad" : "text-ink-soft"}`}>
      {subjectWord(subject)}
    </span>
  );
}
