import type { Random } from "#ingest/simulator/chance/random";
import { matchedDifference } from "#queries/matching/matched-difference";
import type { Totals } from "#queries/matching/stratum";
import { howOften } from "../drawn";
import { NOMINAL } from "../judged";
import { scenario } from "../scenario";

const RUNS = 5;
const MEMBERS = 800;
const EFFECT = 0.5;
const USUAL = 0.4;

/** What a member did about one of several activities. */
interface Unit {
  member: number;
  stratum: string;
  took: boolean;
  after: number;
}

/** The same members take part again and again, and what they bring afterwards goes together over the activities. */
function draw(random: Random): Unit[] {
  return Array.from({ length: MEMBERS }, (_, member) => {
    const keen = 3 * random.gamma(1);
    const lasting = 3 * random.gamma(1);
    const often = random.chance(USUAL) ? 0.9 : 0.05;
    return Array.from({ length: RUNS }, (__, run): Unit => {
      const before = Math.min(28, howOften(random, keen));
      const took = random.chance(often);
      const after = 0.3 * before + lasting + howOften(random, 0.5) + (took && random.chance(EFFECT) ? 1 : 0);
      return { member, stratum: `${run} ${before}`, took, after };
    });
  }).flat();
}

const sumOf = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0);
const totals = (units: readonly Unit[]): Totals => ({
  members: units.length,
  sums: [sumOf(units.map(({ after }) => after))],
  squares: [sumOf(units.map(({ after }) => after ** 2))],
});

function strataOf(units: readonly Unit[]) {
  const strata = new Map<string, { took: Unit[]; others: Unit[] }>();
  for (const unit of units) {
    const own = strata.get(unit.stratum) ?? { took: [], others: [] };
    strata.set(unit.stratum, own);
    (unit.took ? own.took : own.others).push(unit);
  }
  return [...strata.values()];
}

/** How far what members add goes together; see matchedDifference. */
function repeatsOf(strata: ReturnType<typeof strataOf>): number {
  const added = new Map<number, number[]>();
  for (const { took, others } of strata.filter((one) => one.took.length > 0 && one.others.length > 0)) {
    for (const side of [took, others].filter(({ length }) => length > 1)) {
      const mean = sumOf(side.map(({ after }) => after)) / side.length;
      const weight =
        Math.sqrt(side.length / (side.length - 1)) * (side === took ? 1 : -took.length / others.length);
      for (const { member, after } of side)
        added.set(member, [...(added.get(member) ?? []), (after - mean) * weight]);
    }
  }
  return sumOf([...added.values()].map((own) => sumOf(own) ** 2 - sumOf(own.map((one) => one ** 2))));
}

export const takingPartAgain = scenario({
  name: "taking part in several activities, which the same members do",
  claims: {
    "the interval of members holds the planted effect": NOMINAL["the interval holds the planted effect"],
    "taken for different members, the interval holds it": { is: "at most", rate: 0.8 },
  },
  play: (random) => {
    const strata = strataOf(draw(random));
    const summed = strata.map(({ took, others }) => ({ took: totals(took), others: totals(others) }));
    const holds = (repeats: number) => {
      const found = matchedDifference(summed, 0, repeats);
      if (found === null) throw new Error("nothing is said");
      return found.interval.low <= EFFECT && EFFECT <= found.interval.high;
    };
    return {
      "the interval of members holds the planted effect": holds(repeatsOf(strata)),
      "taken for different members, the interval holds it": holds(0),
    };
  },
});
