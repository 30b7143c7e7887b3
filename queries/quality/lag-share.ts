/**
 * How long events took to be stored, from how many took at most so long: the least step that was enough for a share of
 * them, ms; null without events.
 */
export function lagShare(steps: ReadonlyMap<number, number>, share: number): number | null {
  const total = [...steps.values()].reduce((sum, events) => sum + events, 0);
  let covered = 0;
  for (const [step, events] of [...steps].toSorted(([one], [other]) => one - other)) {
    covered += events;
    if (covered >= total * share) return step;
  }
  return null;
}
