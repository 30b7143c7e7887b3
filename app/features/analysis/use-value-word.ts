import { useText } from "~/i18n/use-text";
import { cohortOf } from "./cohort-name";

/**
 * A breakdown's value as it is shown: "" is what is not known, of a cohort those who are not in it.
 * @param subject that the breakdown is by, none where there is no breakdown
 */
export function useValueWord(subject = ""): (value: string | null) => string {
  const text = useText("analysis");
  if (cohortOf(subject) !== null) {
    return (value) => text(value === null ? "everybody" : value === "" ? "outsideCohort" : "insideCohort");
  }
  return (value) => {
    if (value === "multiple" && subject.startsWith("variant.")) return text("severalVariants");
    return value === null ? text("everybody") : value === "" ? text("notKnown") : value;
  };
}
