import type { Random } from "#ingest/simulator/chance/random";
import { ACTIVE_DAYS } from "#queries/activities/alike";
import { type Difference, matchedDifference } from "#queries/matching/matched-difference";
import type { Totals } from "#queries/matching/stratum";
import { drawn, howOften } from "../drawn";
import { NOMINAL } from "../judged";
import { scenario } from "../scenario";

const MEMBERS = 1500;
const EFFECT = 0.8;

interface Member {
  /** active days before */
  before: number;
  took: boolean;
  /** what is brought afterwards */
  after: number;
}

/** The keen take part sooner, and bring more afterwards in any case. */
function draw(random: Random): Member {
  const before = Math.min(28, howOften(random, 5 * random.gamma(1)));
  const took = random.chance(Math.min(0.8, 0.05 + 0.04 * before));
  const after = howOften(random, 1 + 0.3 * before) + (took && random.chance(EFFECT) ? 1 : 0);
  return { before, took, after };
}

const totals = (members: readonly Member[]): Totals => ({
  members: members.length,
  sums: [members.reduce((sum, { after }) => sum + after, 0)],
  squares: [members.reduce((sum, { after }) => sum + after ** 2, 0)],
});

/** Members told apart by their bands of active days, or not at all. */
function difference(members: readonly Member[], bandOf: (member: Member) => number): Difference {
  const bands = [...new Set(members.map(bandOf))].map((band) =>
    members.filter((one) => bandOf(one) === band),
  );
  const strata = bands.map((band) => ({
    took: totals(band.filter(({ took }) => took)),
    others: totals(band.filter(({ took }) => !took)),
  }));
  const found = matchedDifference(strata, 0);
  if (found === null) throw new Error("nothing is said");
  return found;
}

const holds = ({ interval }: Difference) => interval.low <= EFFECT && EFFECT <= interval.high;

export const takingPart = scenario({
  name: "taking part in activities, which the keen do sooner",
  claims: {
    "the matched interval holds the planted effect": NOMINAL["the interval holds the planted effect"],
    "held against everybody, the interval holds it": { is: "at most", rate: 0.01 },
  },
  play: (random) => {
    const members = drawn(MEMBERS, () => draw(random));
    const bandOf = ({ before }: Member) => ACTIVE_DAYS.filter((least) => before >= least).length;
    return {
      "the matched interval holds the planted effect": holds(difference(members, bandOf)),
      "held against everybody, the interval holds it": holds(difference(members, () => 0)),
    };
  },
});
