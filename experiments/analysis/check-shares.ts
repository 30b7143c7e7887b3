import type { ExposureCount } from "#queries/experiments/exposure-counts";
import type { ExperimentAssignment } from "../design/experiment-assignment";
import { sampleRatio } from "../statistics/checks/sample-ratio";

/** Less often than this, arms as uneven come about by chance. */
const THRESHOLD = 0.001;

/** A part of the members in which the arms do not have their shares; `members` by arm. */
export interface Suspect {
  of: "day" | "channel" | "platform" | "delay";
  value: string;
  members: number[];
  p: number;
}

/** Whether the arms have their shares, of all and where they do not, the most striking first. */
export interface Shares {
  members: number[];
  /** null where nobody could have been dealt out unevenly */
  p: number | null;
  mismatch: boolean;
  suspects: Suspect[];
}

const ratioOf = (members: readonly number[], { variations }: ExperimentAssignment, threshold: number) => {
  const found = sampleRatio(
    variations.map(({ weight }, place) => ({ weight, units: members[place] ?? 0 })),
    threshold,
  );
  return found.kind === "estimate" ? found : { p: null, mismatch: false };
};

/** Did the arms get their shares? @param members of each arm, or clusters where these were drawn */
export function checkShares(
  members: readonly number[],
  assignment: ExperimentAssignment,
): Pick<Shares, "members" | "p" | "mismatch"> {
  const { p, mismatch } = ratioOf(members, assignment, THRESHOLD);
  return { members: [...members], p, mismatch };
}

/**
 * In which parts of the members do the arms not have their shares? They are tested together, so each at a part of the
 * threshold; what says the same of all members parts nobody.
 */
export function suspectsOf(counts: readonly ExposureCount[], assignment: ExperimentAssignment): Suspect[] {
  const parts = new Map<string, Omit<Suspect, "p">>();
  for (const { of, value, arm, members } of counts) {
    if (of === "all" || arm === null || arm === 0) continue;
    const key = `${of} ${value}`;
    const part = parts.get(key) ?? { of, value, members: assignment.variations.map(() => 0) };
    part.members[arm - 1] = members;
    parts.set(key, part);
  }
  const values = (of: Suspect["of"]) => [...parts.values()].filter((part) => part.of === of).length;
  return [...parts.values()]
    .filter(({ of }) => values(of) > 1)
    .flatMap((part) => {
      const { p, mismatch } = ratioOf(part.members, assignment, THRESHOLD / parts.size);
      return mismatch && p !== null ? [{ ...part, p }] : [];
    })
    .toSorted((one, other) => one.p - other.p);
}
