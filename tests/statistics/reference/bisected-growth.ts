/** The reference doubles so often at most. */
const DOUBLINGS = 27;
const HALVINGS = 100;
const NEAR = 1e-5;

/**
 * The growth at which the power asked for is reached, as the reference looks for it: doubling, then halving until the power
 * is within 1e-5. Null where doubling does not get there.
 */
export function bisectedGrowth(powerAt: (growth: number) => number, power: number): number | null {
  if (powerAt(0) > power) return 0;
  let growth = 1;
  for (let turn = 0; turn < DOUBLINGS && powerAt(growth) < power; turn++) growth *= 2;
  if (powerAt(growth) < power) return null;
  let [low, high] = [0, growth];
  let beyond = powerAt(growth) - power;
  for (let turn = 0; turn < HALVINGS; turn++) {
    if (beyond > 0) high = growth;
    else low = growth;
    growth = (low + high) / 2;
    beyond = powerAt(growth) - power;
    if (Math.abs(beyond) < NEAR) break;
  }
  return growth;
}
