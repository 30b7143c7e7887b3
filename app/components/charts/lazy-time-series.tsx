import { type ComponentProps, lazy, Suspense } from "react";
import { Sparkline } from "./sparkline";

const TimeSeries = lazy(async () => ({ default: (await import("./time-series")).TimeSeries }));

/**
 * A time series whose code loads once it is wanted. Its room is kept from the start, filled with the plain line until
 * then, so that nothing shifts and something shows without scripts.
 */
export function LazyTimeSeries(props: ComponentProps<typeof TimeSeries> & { wanted: boolean }) {
  const { wanted, ...chart } = props;
  const plain = <Sparkline points={chart.points} target={chart.target} className="h-full" />;
  return (
    <div className="h-60" aria-hidden="true">
      {wanted ? (
        <Suspense fallback={plain}>
          <TimeSeries {...chart} />
        </Suspense>
      ) : (
        plain
      )}
    </div>
  );
}
