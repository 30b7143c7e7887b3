import { chiSquareP } from "#queries/intervals/chi-square-p";
import { falseDiscovery } from "#queries/intervals/false-discovery";
import type { Interval } from "#queries/intervals/interval";
import { oddsRatio } from "#queries/intervals/odds-ratio";

/** With fewer members with a mark, or fewer without, nothing is said about it. */
export const FEWEST_MEMBERS = 20;
/** A test of two groups wants at least so many of each outcome to be expected in each. */
const FEWEST_EXPECTED = 5;

/** Some members, and how many of them came to what is asked about. */
interface Outcome {
  members: number;
  converted: number;
}

/** A mark that some have and others do not, and how those with it fare against the others. */
export interface ComparedMark extends Outcome {
  /** as a filter says it, or "did" for an event */
  subject: string;
  value: string;
  others: Outcome;
  /** the odds to convert with the mark over those without, with its 95 % interval */
  odds: { ratio: number; interval: Interval };
  /** of the χ² test, and adjusted to the number of marks tested */
  p: number;
  adjusted: number;
}

/** Which marks go along with an outcome, the most certain first; those that too few have are left out. */
export function comparedMarks(
  rows: readonly (Pick<ComparedMark, "subject" | "value"> & Outcome)[],
  all: Outcome,
): ComparedMark[] {
  // What is tested depends on how many there are, never on how they fared: else the correction would not hold.
  const tested = rows.filter(({ members }) => isEnough(members, all));
  const compared = tested.map((mark) => {
    const others = { members: all.members - mark.members, converted: all.converted - mark.converted };
    const group = [mark.converted, mark.members - mark.converted] as const;
    const rest = [others.converted, others.members - others.converted] as const;
    return { ...mark, others, odds: oddsRatio(group, rest), p: chiSquareP(group, rest) };
  });
  const adjusted = falseDiscovery(compared.map(({ p }) => p));
  const strength = ({ odds }: (typeof compared)[number]) => Math.abs(Math.log(odds.ratio));
  return compared
    .map((mark, at) => ({ ...mark, adjusted: adjusted[at] ?? 1 }))
    .toSorted((one, other) => one.p - other.p || strength(other) - strength(one));
}

function isEnough(members: number, all: Outcome): boolean {
  const fewer = Math.min(members, all.members - members);
  const rarer = Math.min(all.converted, all.members - all.converted);
  return fewer >= FEWEST_MEMBERS && (fewer * rarer) / all.members >= FEWEST_EXPECTED;
}
