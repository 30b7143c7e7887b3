/**
 * How long must an experiment run? The first whole week by whose end every arm has its units.
 *
 * @param units        that each arm needs, see units-needed.ts
 * @param arms         of equal weight, at least 2
 * @param unitsPerWeek that enter the experiment, all arms together, above 0
 * @returns whole weeks, at least 1
 * @throws RangeError if nobody enters
 *
 * Example: 59,408 units an arm, 2 arms, 8000 units a week → 15 weeks
 */
export function weeksNeeded({
  units,
  arms,
  unitsPerWeek,
}: {
  units: number;
  arms: number;
  unitsPerWeek: number;
}): number {
  if (!(unitsPerWeek > 0)) throw new RangeError("without units no experiment ends");
  return Math.max(1, Math.ceil((units * arms) / unitsPerWeek));
}
