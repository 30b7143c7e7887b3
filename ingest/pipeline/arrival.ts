import { localDayIn } from "#store/events/local-day";
import { clickHouseTime } from "#ingest/pipeline/values/clickhouse-time";
import type { IngestSource } from "#ingest/pipeline/ingest-source";

/**
 * What all events of one request share.
 *
 * - `received`      instant (ms) the request arrived; `receivedText` the same as a column
 * - `dayOf`         local date of an instant in the project's zone
 */
export interface Arrival extends IngestSource {
  received: number;
  receivedText: string;
  dayOf: (instant: number) => string;
}

const dayIn = new Map<string, (instant: number) => string>();

/** @throws RangeError if the project's zone is unknown */
export function arrivalAt(received: number, { project, source }: IngestSource): Arrival {
  const dayOf = dayIn.get(project.zone) ?? localDayIn(project.zone);
  dayIn.set(project.zone, dayOf);
  return { project, source, received, receivedText: clickHouseTime(received), dayOf };
}
