import { Card } from "~/components/ui/card";
import { SkeletonBar } from "~/components/ui/skeleton-bar";

/** The place of a metric's card while it is counted. */
export function MetricCardSkeleton() {
  return (
    <div aria-hidden="true">
      <Card className="h-52 space-y-3">
        <SkeletonBar className="h-4 w-20" />
        <SkeletonBar className="h-8 w-32" />
        <SkeletonBar className="h-5 w-40" />
        <SkeletonBar className="h-10 w-full" />
      </Card>
    </div>
  );
}
