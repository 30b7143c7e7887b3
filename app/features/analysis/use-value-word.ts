import { SOCIAL_TIERS } from "#queries/social/social-tier";
import { RFM_SEGMENTS, SPENDING_TIERS } from "#queries/segments/rfm-segments";
import { STAGES } from "#queries/stages/stage";
import { useLanguage } from "~/i18n/use-language";
import { type TextKey, useText } from "~/i18n/use-text";
import { weekdayWord } from "~/format/weekday-word";
import { cohortOf } from "./cohort-name";
import { domainValue } from "./domain-value";

const CUSTOMERS: Readonly<Record<string, readonly TextKey<"numbers">[]>> = {
  "member.rfm": RFM_SEGMENTS,
  "member.spending_tier": SPENDING_TIERS,
};
/** A word as it stands by itself, not in a sentence; Chinese has no capitals. */
const alone = (word: string) => word.charAt(0).toUpperCase() + word.slice(1);

/** A value of a subject as it is shown: "" is what is not known, of a cohort those who are not in it; null is everybody. */
export function useValueWords(): (subject: string, value: string | null) => string {
  const text = useText("analysis");
  const numbers = useText("numbers");
  const values = useText("values");
  const language = useLanguage();
  return (subject, value) => {
    if (cohortOf(subject) !== null) {
      return text(value === null ? "everybody" : value === "" ? "outsideCohort" : "insideCohort");
    }
    if (subject === "join.invited" && value === "invited") return text("wasInvited");
    if (subject === "join.invited" && value === "not invited") return text("cameAlone");
    if (subject === "clock.weekday" && value !== null) return weekdayWord(Number(value), language);
    if (subject === "clock.hour" && value !== null) return text("hourFrom", { hour: value });
    if (subject === "join.method" && value === "") return text("cameAlone");
    const stage = subject === "member.stage" ? STAGES.find((one) => one === value) : undefined;
    if (stage !== undefined) return alone(numbers(`stage-${stage}`));
    const tier = subject === "member.social_tier" ? SOCIAL_TIERS.find((one) => one === value) : undefined;
    if (tier !== undefined) return alone(numbers(`tier-${tier}`));
    const customer = CUSTOMERS[subject]?.find((one) => one === value);
    if (customer !== undefined) return alone(numbers(customer));
    const known = value === null ? undefined : domainValue(subject, value);
    if (known !== undefined) return values(known);
    if (value === "multiple" && subject.startsWith("variant.")) return text("severalVariants");
    return value === null ? text("everybody") : value === "" ? text("notKnown") : value;
  };
}

/** The same of one subject: that a breakdown is by, "" where there is none. */
export function useValueWord(subject = ""): (value: string | null) => string {
  const valueWords = useValueWords();
  return (value) => valueWords(subject, value);
}
