import { useText } from "~/i18n/use-text";
import { cohortOf } from "./cohort-name";
import { useCohortNames } from "./use-cohort-names";

/** Subjects that are not named by whoever sends the events, and properties that pages are told apart by. */
const KNOWN = {
  "join.channel": "subjectJoinChannel",
  "join.community": "subjectCommunity",
  "clock.weekday": "subjectWeekday",
  "clock.hour": "subjectHour",
  "join.campaign": "subjectJoinCampaign",
  "join.invited": "subjectInvited",
  "join.inviter": "subjectInviter",
  "invite.sign": "subjectSign",
  "join.method": "subjectMethod",
  "member.stage": "subjectStage",
  "member.rfm": "subjectRfm",
  "member.spending_tier": "subjectSpendingTier",
  "member.social_tier": "subjectSocialTier",
  "member.interest": "subjectInterest",
  "property.topic": "subjectTopic",
  "property.reason": "subjectReason",
  event: "subjectEvent",
  channel: "subjectChannel",
  category: "subjectCategory",
  content: "subjectContent",
  activity: "subjectActivity",
  source: "subjectSource",
  order: "subjectOrder",
  money: "subjectMoney",
  score: "subjectScore",
  experiment: "subjectExperiment",
  variation: "subjectVariation",
} as const;

const isKnown = (subject: string): subject is keyof typeof KNOWN => Object.hasOwn(KNOWN, subject);

/** A subject as it is shown: in words where it is ours, by its own name where it is the sender's, a cohort by its name. */
export function useSubjectWord(): (subject: string) => string {
  const text = useText("analysis");
  const cohorts = useCohortNames();
  return (subject) => {
    if (isKnown(subject)) return text(KNOWN[subject]);
    const cohort = cohortOf(subject);
    if (cohort !== null) {
      const name = cohorts.find(({ id }) => id === cohort)?.name;
      return name === undefined ? text("cohortGone", { id: cohort }) : text("cohortNamed", { name });
    }
    if (subject.startsWith("variant.")) {
      return text("subjectVariant", { experiment: subject.slice("variant.".length) });
    }
    return subject.replace(/^(property|trait)\./, "");
  };
}
