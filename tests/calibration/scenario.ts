import type { Random } from "#ingest/simulator/chance/random";

/**
 * What is claimed of the share of experiments in which something is so: that it is `rate`, or at most or at least that. A
 * rate "at least" or "at most" may be far from what is seen; one that "is" must not.
 */
export interface Claim {
  readonly is: "rate" | "at most" | "at least";
  readonly rate: number;
}

/** A kind of experiment with a planted effect, and what is claimed of many of them. */
export interface Scenario<Said extends string = string> {
  readonly name: string;
  readonly claims: Readonly<Record<Said, Claim>>;
  /** Plays one experiment; what was so in it, of what is claimed. */
  readonly play: (random: Random) => Readonly<Record<Said, boolean>>;
}

/** Keeps the names of claims and of what is played together. */
export const scenario = <Said extends string>(of: Scenario<Said>): Scenario => of;
