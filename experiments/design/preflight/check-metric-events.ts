import { historySightings } from "#queries/experiments/history-sightings";
import type { Selection } from "#queries/filters/filter";
import type { Reader, Scope } from "#queries/scope";
import { designMetrics } from "../design-metrics";
import type { ExperimentDesign } from "../experiment-design";
import { nameOfMetric, neededEvents } from "../needed-events";
import type { Check } from "./check";

/** Whether what each metric counts was seen on the scope's days: a goal without its event can show nothing. */
export async function checkMetricEvents(
  reader: Reader,
  scope: Scope,
  design: ExperimentDesign,
): Promise<Check[]> {
  const checks: Check[] = [];
  for (const { role, metric } of designMetrics(design)) {
    const seen = await Promise.all(neededEvents(metric).map((events) => sighting(reader, scope, events)));
    const [rarest] = seen.toSorted((one, other) => one.events - other.events);
    if (rarest === undefined) continue;
    const missing = role === "goal" ? "block" : "warn";
    checks.push({
      key: "metric-events",
      state: rarest.events === 0 ? missing : "ok",
      facts: { metric: nameOfMetric(metric), role, ...rarest },
    });
  }
  return checks;
}

async function sighting(reader: Reader, scope: Scope, events: Selection) {
  const [row] = await historySightings(reader, scope, { events });
  const event = events.map((one) => one.event).join(", ");
  return { event, events: row?.events ?? 0, last: row?.last ?? null };
}
