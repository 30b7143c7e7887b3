import { clusteredMean } from "#experiments/statistics/arms/clustered-mean";
import type { Ratio } from "#experiments/statistics/arms/arm";
import type { Random } from "#ingest/simulator/chance/random";
import { drawn, proportionOf, ratioOf } from "../drawn";
import { holds, judged } from "../judged";
import { scenario } from "../scenario";

const TREES = 300;
const SHARE = 0.2;
const LIFT = 0.25;

/** An inviter and those they brought: some 11 members, who buy alike. */
const tree = (random: Random) => ({ members: 2 + random.runs(0.9, 60), taste: random.gamma(3) });
type Tree = ReturnType<typeof tree>;

/** Buys by own taste; the lift works by how many of the tree have it, as they talk to each other. */
const buys = (random: Random, { taste }: Tree, treatedShare: number) =>
  random.chance(Math.min(1, SHARE * taste * (1 + LIFT * treatedShare)));

/** How many of a tree bought, and how many there are. */
const bought = (random: Random, of: Tree, treatedShare: number): readonly [number, number] => [
  drawn(of.members, () => buys(random, of, treatedShare)).filter(Boolean).length,
  of.members,
];

const clustered = (trees: readonly (readonly [number, number])[]): Ratio => {
  const { n, numerator, denominator, products } = ratioOf(trees);
  if (numerator.kind !== "amount" || denominator.kind !== "amount") throw new Error("trees have amounts");
  return clusteredMean({ clusters: n, outcome: numerator, size: denominator, products });
};

const asMembers = (trees: readonly (readonly [number, number])[]) =>
  proportionOf(trees.flatMap(([buyers, members]) => drawn(members, () => false).fill(true, 0, buyers)));

/** Half of the members of each tree are treated, each drawn by themselves. */
function mixedTrees(random: Random) {
  const arms: Record<"control" | "treated", boolean[]> = { control: [], treated: [] };
  for (const of of drawn(2 * TREES, () => tree(random))) {
    const isTreated = drawn(of.members, () => random.chance(0.5));
    const share = isTreated.filter(Boolean).length / of.members;
    for (const treated of isTreated) arms[treated ? "treated" : "control"].push(buys(random, of, share));
  }
  return { control: proportionOf(arms.control), treated: proportionOf(arms.treated) };
}

/** Friends talk: what is done to one reaches the whole tree of those who invited each other. */
export const interference = scenario({
  name: "trees of members who talk to each other",
  claims: {
    "trees drawn and counted as trees: no effect, one is found": { is: "rate", rate: 0.05 },
    "trees drawn and counted as trees: the interval holds the planted effect": { is: "rate", rate: 0.95 },
    "trees drawn, counted as members: no effect, one is found": { is: "at least", rate: 0.1 },
    "members drawn one by one: the interval holds the planted effect": { is: "at most", rate: 0.3 },
  },
  play: (random) => {
    const arm = (share: number) => drawn(TREES, () => bought(random, tree(random), share));
    const [control, same, treated] = [arm(0), arm(0), arm(1)];
    const mixed = mixedTrees(random);
    return {
      "trees drawn and counted as trees: no effect, one is found": !holds(
        judged(clustered(control), clustered(same)),
        0,
      ),
      "trees drawn and counted as trees: the interval holds the planted effect": holds(
        judged(clustered(control), clustered(treated)),
        LIFT,
      ),
      "trees drawn, counted as members: no effect, one is found": !holds(
        judged(asMembers(control), asMembers(same)),
        0,
      ),
      "members drawn one by one: the interval holds the planted effect": holds(
        judged(mixed.control, mixed.treated),
        LIFT,
      ),
    };
  },
});
