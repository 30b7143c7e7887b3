import type { MetricCatalogue } from "#queries/metrics/catalogue";
import { Card } from "~/components/ui/card";
import { useText } from "~/i18n/use-text";
import type { OverviewActionData, OverviewPageData } from "./overview-page-data";
import { PhaseMetric } from "./phase-metric";

const PHASES = [
  { phase: 1, title: "phase1", purpose: "phase1Purpose" },
  { phase: 2, title: "phase2", purpose: "phase2Purpose" },
  { phase: 3, title: "phase3", purpose: "phase3Purpose" },
] as const;

const phaseReadings = (data: OverviewPageData, metrics: MetricCatalogue, phase: 1 | 2 | 3) =>
  data.overview.readings.filter(({ metric }) => metrics[metric].phase === phase);

/** Are we on plan? The three phases side by side, each with its metrics against their targets. */
export function PhaseScoreboard({
  data,
  error,
}: {
  data: OverviewPageData;
  error: OverviewActionData["error"];
}) {
  const text = useText("overview");
  return (
    <section aria-labelledby="plan">
      <h2 id="plan" className="text-base font-semibold">
        {text("plan")}
      </h2>
      <div className="mt-2 grid gap-4 md:grid-cols-3">
        {PHASES.map(({ phase, title, purpose }) => {
          const readings = phaseReadings(data, data.metrics, phase);
          return (
            <Card key={phase}>
              <h3 className="flex items-center gap-2 font-semibold">
                <span
                  aria-hidden="true"
                  className="grid size-5 place-items-center rounded-full bg-accent-soft text-2xs tabular-nums text-accent-strong"
                >
                  {phase}
                </span>
                {text(title)}
              </h3>
              <p className="mt-1 text-xs text-ink-faint">{text(purpose)}</p>
              {readings.length === 0 ? (
                <p className="mt-4 text-xs text-ink-faint">{text("phaseEmpty")}</p>
              ) : (
                <ul className="mt-2 divide-y divide-line">
                  {readings.map((reading) => (
                    <PhaseMetric
                      key={reading.metric}
                      data={data}
                      reading={reading}
                      error={error?.metric === reading.metric ? error : undefined}
                    />
                  ))}
                </ul>
              )}
            </Card>
          );
        })}
      </div>
    </section>
  );
}
