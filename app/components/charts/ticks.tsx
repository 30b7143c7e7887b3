/**
 * What stands under the places of a chart: every n-th of them, half as many on a phone.
 *
 * @param most  so many have room
 * @param left  where a place is, as a share of the width
 */
export function Ticks(props: { ticks: readonly string[]; most: number; left: (at: number) => number }) {
  const { ticks, most, left } = props;
  const every = Math.ceil(ticks.length / most);
  return (
    <div className="relative mt-2 h-4 tabular-nums">
      {ticks.map((tick, at) =>
        at % every === 0 ? (
          <span
            key={at}
            className="absolute -translate-x-1/2 whitespace-nowrap even:max-sm:hidden"
            style={{ left: `${(100 * left(at)).toFixed(2)}%` }}
          >
            {tick}
          </span>
        ) : null,
      )}
    </div>
  );
}
