import { Card } from "~/components/ui/card";
import { useText } from "~/i18n/use-text";

const Bar = ({ className }: { className: string }) => (
  <div className={`animate-pulse rounded bg-sunken ${className}`} />
);

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
              <Bar className="h-5 w-24" />
              {times(3).map((row) => (
                <Bar key={row} className="h-12 w-full" />
              ))}
            </Card>
          ))}
        </div>
        <div className="grid gap-4 sm:grid-cols-2 lg:grid-cols-3 xl:grid-cols-4">
          {times(8).map((place) => (
            <Card key={place} className="h-52 space-y-3">
              <Bar className="h-4 w-20" />
              <Bar className="h-8 w-32" />
              <Bar className="h-5 w-40" />
              <Bar className="h-10 w-full" />
            </Card>
          ))}
        </div>
      </div>
    </div>
  );
}
