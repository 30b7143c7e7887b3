import { useText } from "~/i18n/use-text";

/** Subjects that are not named by whoever sends the events. */
const KNOWN = {
  "join.channel": "subjectJoinChannel",
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

/** A subject as it is shown: in words where it is ours, by its own name where it is the sender's. */
export function useSubjectWord(): (subject: string) => string {
  const text = useText("analysis");
  return (subject) => (isKnown(subject) ? text(KNOWN[subject]) : subject.replace(/^(property|trait)\./, ""));
}
