import type { Unit } from "./activity-oracle";
import { mean, variance } from "./spread";

/**
 * Half of the interval: members are drawn with all of their units, so that what they add is summed by member. A stratum of one has
 * the variance of all strata together, and adds nothing to what goes together.
 */
export function reachOf(units: readonly Unit[], number: (unit: Unit) => number): number {
  const strata = [...new Set(units.map(({ likeness }) => likeness))].flatMap((likeness) => {
    const own = units.filter((one) => one.likeness === likeness);
    const [took, others] = [own.filter((one) => one.took), own.filter((one) => !one.took)];
    return took.length === 0 || others.length === 0 ? [] : [{ took, others }];
  });
  const sidesOf = (side: "took" | "others") => strata.map((one) => one[side]);
  const common = (side: "took" | "others") => {
    const several = sidesOf(side).filter(({ length }) => length > 1);
    const spread = several.map((own) => variance(own.map(number)) * (own.length - 1));
    return spread.reduce((a, b) => a + b, 0) / several.reduce((sum, { length }) => sum + length - 1, 0);
  };
  const commons = { took: common("took"), others: common("others") };
  const all = sidesOf("took").reduce((sum, { length }) => sum + length, 0);
  const apart = strata.reduce((sum, { took, others }) => {
    const ofMean = (own: Unit[], alone: number) =>
      (own.length > 1 ? variance(own.map(number)) : alone) / own.length;
    return sum + (took.length / all) ** 2 * (ofMean(took, commons.took) + ofMean(others, commons.others));
  }, 0);
  const added = strata.flatMap(({ took, others }) =>
    [took, others].flatMap((own) =>
      own.length < 2
        ? []
        : own.map((unit) => ({
            person: unit.person,
            value:
              (number(unit) - mean(own.map(number))) *
              Math.sqrt(own.length / (own.length - 1)) *
              (unit.took ? 1 : -took.length / others.length),
          })),
    ),
  );
  let together = 0;
  for (const one of added)
    for (const other of added)
      if (one !== other && one.person === other.person) together += one.value * other.value;
  return 1.959963984540054 * Math.sqrt(apart + together / all ** 2);
}
