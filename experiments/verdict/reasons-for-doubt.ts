import type { Health } from "../analysis/health";
import type { Reason } from "./verdict";

/** From so many members on, and this share of them, those who saw what they should not have make a result doubtful. */
const FEW_MEMBERS = 10;
const SMALL_SHARE = 0.01;
/** From this share on, what one arm gets may reach so many of the others that an effect is told a fifth too small. */
export const MOST_TIED = 0.2;

/** Whether so many saw what they should not have that a result is doubtful. */
export const isMany = ({ members, share }: Health["several"]): boolean =>
  members >= FEW_MEMBERS && share >= SMALL_SHARE;

/** Why should an experiment's numbers not be believed, whatever they say? */
export function reasonsForDoubt({ shares, counted, several, unknown, ties, imbalances }: Health): Reason[] {
  const reasons: Reason[] = [];
  if (shares.mismatch) reasons.push({ code: "sample-ratio", p: shares.p ?? 0, of: "exposed" });
  if (counted?.mismatch) reasons.push({ code: "sample-ratio", p: counted.p ?? 0, of: "counted" });
  if (isMany(several)) reasons.push({ code: "several-variations", ...several });
  if (isMany(unknown)) reasons.push({ code: "unknown-variation", ...unknown });
  for (const { metric, variation, p } of imbalances) {
    reasons.push({ code: "unlike-before", metric, variation, p });
  }
  if (ties.members >= FEW_MEMBERS && ties.share >= MOST_TIED) {
    reasons.push({ code: "arms-meet", members: ties.members, share: ties.share });
  }
  return reasons;
}
