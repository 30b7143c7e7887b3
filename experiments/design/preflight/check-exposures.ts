import { historySightings } from "#queries/experiments/history-sightings";
import type { Reader, Scope } from "#queries/scope";
import type { Check } from "./check";

const EXPOSED = [{ event: "Experiment Viewed" }];

/** Whether exposures come in at all, of whichever experiment; without any, an SDK that could send them must be connected. */
export async function checkExposures(reader: Reader, scope: Scope, connections: number): Promise<Check> {
  const [row] = await historySightings(reader, scope, { events: EXPOSED });
  const exposures = row?.events ?? 0;
  const state = exposures > 0 ? "ok" : connections > 0 ? "warn" : "block";
  return { key: "exposures", state, facts: { exposures, last: row?.last ?? null, connections } };
}
