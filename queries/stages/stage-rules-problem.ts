import type { StageRules } from "#store/postgres/stage-rules";
import { LONGEST_THRESHOLD } from "./stage-sql";

/** What makes thresholds of stages contradict each other, as a sentence; null when nothing does. */
export function stageRulesProblem({
  activeDays,
  coreDays,
  coreWindow,
  churnedDays,
}: StageRules): string | null {
  if (churnedDays <= activeDays) {
    return `Who was active ${activeDays} days ago cannot have churned after ${churnedDays} days already.`;
  }
  if (coreDays > coreWindow) return `Nobody is active on ${coreDays} of ${coreWindow} days.`;
  if (Math.max(churnedDays, coreWindow) > LONGEST_THRESHOLD) {
    return `Stages look back at most ${LONGEST_THRESHOLD} days.`;
  }
  return null;
}
