import { Card } from "~/components/ui/card";
import { SkeletonBar } from "~/components/ui/skeleton-bar";
import { MetricCardSkeleton } from "~/features/metrics/metric-card-skeleton";
import { useText } from "~/i18n/use-text";

const times = (count: number) => Array.from({ length: count }, (_, place) => place);

/** The overview's layout while its numbers are on their way. */
export function OverviewSkeleton() {
  const text = useText("overview");
  return (
    <div className="space-y-6">
      <header>
        <h1 className="text-xl font-semibold">{text("title")}</h1>
        <p role="status" className="mt-1 text-xs text-ink-faint">
          {text("loading")}
        </p>
      </header>
      <div aria-hidden="true" className="space-y-6">
        <div className="grid gap-4 md:grid-cols-3 2xl:grid-cols-4">
          {times(3).map((place) => (
            <Card key={place} className="h-72 space-y-4">
              <SkeletonBar className="h-5 w-24" />
              {times(3).map((row) => (
                <SkeletonBar key={row} className="h-12 w-full" />
              ))}
            </Card>
          ))}
        </div>
        <div className="grid gap-4 sm:grid-cols-2 lg:grid-cols-3 xl:grid-cols-4">
          {times(8).map((place) => (
            <MetricCardSkeleton key={place} />
          ))}
        </div>
      </div>
    </div>
  );
}
