/** Sums of some numbers over members: how many members, Σ of each number, Σ of its squares. */
export interface Totals {
  readonly members: number;
  readonly sums: readonly number[];
  readonly squares: readonly number[];
}

/** Members who are alike in all that is matched on: those who took part, and the others. */
export interface Stratum {
  readonly took: Totals;
  readonly others: Totals;
}

/** The strata in which those who took part have somebody to be held against. */
export const matchedOf = (strata: readonly Stratum[]): Stratum[] =>
  strata.filter(({ took, others }) => took.members > 0 && others.members > 0);

export const membersOf = (all: readonly Totals[]): number =>
  all.reduce((sum, { members }) => sum + members, 0);

/** The mean of one number, by its place; 0 of nobody. */
export const meanOf = ({ members, sums }: Totals, place: number): number =>
  members === 0 ? 0 : (sums[place] ?? 0) / members;

/** Σ of the squared distances of one number from its mean. */
export const spreadOf = (totals: Totals, place: number): number =>
  Math.max(0, (totals.squares[place] ?? 0) - totals.members * meanOf(totals, place) ** 2);

/** Several sets of members as one. */
export function pooled(all: readonly Totals[]): Totals {
  const numbers = Math.max(0, ...all.map(({ sums }) => sums.length));
  const added = (of: "sums" | "squares") =>
    Array.from({ length: numbers }, (_, place) => all.reduce((sum, one) => sum + (one[of][place] ?? 0), 0));
  return { members: membersOf(all), sums: added("sums"), squares: added("squares") };
}
