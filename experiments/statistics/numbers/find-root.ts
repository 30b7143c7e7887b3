/**
 * Where does a function pass zero? The interval is halved until no number lies between its ends.
 *
 * @param value continuous between `low` and `high`, of different sign there (or zero at an end)
 * @returns the end that lies nearer to zero, so the root to full precision
 * @throws RangeError if the function has the same sign at both ends
 */
export function findRoot(value: (at: number) => number, low: number, high: number): number {
  let [from, to] = [low, high];
  let [first, last] = [value(from), value(to)];
  if (first === 0) return from;
  if (last === 0) return to;
  if (first > 0 === last > 0) throw new RangeError(`no root is known between ${low} and ${high}`);
  for (;;) {
    const middle = from + (to - from) / 2;
    if (middle <= from || middle >= to) break;
    const here = value(middle);
    if (here === 0) return middle;
    if (here > 0 === first > 0) [from, first] = [middle, here];
    else [to, last] = [middle, here];
  }
  return Math.abs(first) < Math.abs(last) ? from : to;
}
