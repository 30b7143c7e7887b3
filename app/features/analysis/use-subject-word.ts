import { useText } from "~/i18n/use-text";
import { cohortOf } from "./cohort-name";
import { isKnownSubject, KNOWN_SUBJECTS } from "./known-subjects";
import { useCohortNames } from "./use-cohort-names";

/** A subject as it is shown: in words where it is ours, by its own name where it is the sender's, a cohort by its name. */
export function useSubjectWord(): (subject: string) => string {
  const text = useText("analysis");
  const cohorts = useCohortNames();
  return (subject) => {
    if (isKnownSubject(subject)) return text(KNOWN_SUBJECTS[subject]);
    const cohort = cohortOf(subject);
    if (cohort !== null) {
      const name = cohorts.find(({ id }) => id === cohort)?.name;
      return name === undefined ? text("cohortGone", { id: cohort }) : text("cohortNamed", { name });
    }
    if (subject.startsWith("variant.")) {
      return text("subjectVariant", { experiment: subject.slice("variant.".length) });
    }
    return subject.replace(/^(property|context|trait)\./, "");
  };
}
