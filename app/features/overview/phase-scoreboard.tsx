import type { MetricCatalogue } from "#queries/metrics/catalogue";
import type { Reading } from "#queries/readings/reading";
import { Card } from "~/components/ui/card";
import { Streamed } from "~/components/ui/streamed";
import { useText } from "~/i18n/use-text";
import type { OverviewActionData, OverviewPageData } from "./overview-page-data";
import { PhaseMetric } from "./phase-metric";

const PHASES = [
  { phase: 1, title: "phase1", purpose: "phase1Purpose" },
  { phase: 2, title: "phase2", purpose: "phase2Purpose" },
  { phase: 3, title: "phase3", purpose: "phase3Purpose" },
] as const;

const phaseReadings = (readings: readonly Reading[], metrics: MetricCatalogue, phase: 1 | 2 | 3) =>
  readings.filter(({ metric }) => metrics[metric].phase === phase);

/**
 * Are we on plan? The three phases side by side, each with its metrics against their targets.
 *
 * @param more readings of metrics that take longer; they come while the page stands
 */
export function PhaseScoreboard(props: {
  data: OverviewPageData;
  error: OverviewActionData["error"];
  more: Promise<readonly Reading[]> | undefined;
}) {
  const text = useText("overview");
  const { data, error, more } = props;
  return (
    <section aria-labelledby="plan">
      <h2 id="plan" className="text-base font-semibold">
        {text("plan")}
      </h2>
      <div className="mt-2 grid gap-4 md:grid-cols-3">
        {PHASES.map(({ phase, title, purpose }) => {
          const readings = phaseReadings(data.overview.readings, data.metrics, phase);
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
              <p className="mb-5 mt-1 text-xs text-ink-faint">{text(purpose)}</p>
              {readings.length === 0 ? (
                <p className="text-xs text-ink-faint">{text("phaseEmpty")}</p>
              ) : (
                <PhaseList readings={readings} data={data} error={error} />
              )}
              {more === undefined ? null : (
                <div className="mt-3 border-t border-line pt-3 empty:hidden">
                  <Streamed value={more} waiting={text("phaseWaiting")} failed={text("phaseFailed")}>
                    {(others) => (
                      <PhaseList
                        readings={phaseReadings(others, data.metrics, phase)}
                        data={data}
                        error={error}
                      />
                    )}
                  </Streamed>
                </div>
              )}
            </Card>
          );
        })}
      </div>
    </section>
  );
}

function PhaseList(props: {
  readings: readonly Reading[];
  data: OverviewPageData;
  error: OverviewActionData["error"];
}) {
  const { readings, data, error } = props;
  return (
    <ul className="divide-y divide-line">
      {readings.map((reading) => (
        <PhaseMetric
          key={reading.metric}
          data={data}
          reading={reading}
          error={error?.metric === reading.metric ? error : undefined}
        />
      ))}
    </ul>
  );
}
