import type { Random } from "#ingest/simulator/chance/random";
import { adjustedOf, drawn, howOften, meanOf, orderTotal, proportionOf, quantileOf, ratioOf } from "../drawn";
import { judged, NOMINAL, nominal, TESTED } from "../judged";
import { scenario, type Scenario } from "../scenario";

const MEMBERS = 3000;
const EFFECT = 0.1;
const LEVEL = 0.5;

/** Three arms of members of whom each brings `draw` of the lift given: two without a lift, one with. */
const arms = <Unit, Of>(draw: (lift: number) => Unit, of: (units: readonly Unit[]) => Of) => {
  const arm = (lift: number) => of(drawn(MEMBERS, () => draw(lift)));
  return { control: arm(0), same: arm(0), treated: arm(EFFECT) };
};

/** What a member spends in a window: nothing as a rule. Whoever has a taste for it has it before and after. */
const spent = (random: Random, taste: number, lift: number) => {
  const orders = howOften(random, 0.4 * taste * (1 + lift));
  return drawn(orders, () => orderTotal(random, 90)).reduce((sum, total) => sum + total, 0);
};

/** Orders, and what they cost together: a member's orders are alike. */
const ordered = (random: Random, lift: number): readonly [number, number] => {
  const usual = 60 + 60 * random.gamma(2);
  const totals = drawn(howOften(random, 0.8), () => orderTotal(random, usual) * (1 + lift));
  return [totals.reduce((sum, total) => sum + total, 0), totals.length];
};

/** Each kind of metric with a planted lift of a tenth. */
export const kinds: Scenario[] = [
  scenario({
    name: "share of buyers",
    claims: NOMINAL,
    play: (random) =>
      nominal(
        arms((lift) => random.chance(0.12 * (1 + lift)), proportionOf),
        EFFECT,
      ),
  }),
  scenario({
    name: "sales a member",
    claims: NOMINAL,
    play: (random) =>
      nominal(
        arms((lift) => spent(random, random.gamma(1), lift), meanOf),
        EFFECT,
      ),
  }),
  scenario({
    name: "sales a member, by what was before",
    claims: { ...NOMINAL, "the interval is narrower than without": { is: "at least", rate: 0.95 } },
    play: (random) => {
      const past = arms(
        (lift) => {
          const taste = random.gamma(0.5);
          return [spent(random, taste, lift), spent(random, 4 * taste, 0)] as const;
        },
        (units) => units,
      );
      const adjusted = {
        control: adjustedOf(past.control),
        same: adjustedOf(past.same),
        treated: adjustedOf(past.treated),
      };
      const after = (units: typeof past.control) => meanOf(units.map(([spend]) => spend));
      const [by, without] = [
        judged(adjusted.control, adjusted.treated, TESTED),
        judged(after(past.control), after(past.treated), TESTED),
      ];
      return {
        ...nominal(adjusted, EFFECT),
        "the interval is narrower than without": by.standardError < without.standardError,
      };
    },
  }),
  scenario({
    name: "sales an order",
    claims: NOMINAL,
    play: (random) =>
      nominal(
        arms((lift) => ordered(random, lift), ratioOf),
        EFFECT,
      ),
  }),
  scenario({
    name: "median sales of buyers",
    claims: NOMINAL,
    play: (random) =>
      nominal(
        arms(
          (lift) => orderTotal(random, 90) * (1 + lift),
          (units) => quantileOf(units, LEVEL),
        ),
        EFFECT,
      ),
  }),
];
