import type { IngestProject } from "#ingest/pipeline/ingest-source";
import type { Sink } from "#ingest/pipeline/sink";
import type { Fix } from "#ingest/replay/fix";
import { type QuarantineEntry, replayEntry } from "#ingest/replay/replay-entry";
import type { ReplayOutcome } from "#ingest/replay/replay-outcome";

/**
 * Tries entries again; when it resolves, those that became events are durable.
 *
 * @param sink null to try only
 * @throws what the sink throws; then none of them is taken as done
 */
export async function replayEntries(
  entries: readonly QuarantineEntry[],
  fixes: readonly Fix[],
  { project, now, sink }: { project: IngestProject; now: number; sink: Sink | null },
): Promise<ReplayOutcome[]> {
  const outcomes: ReplayOutcome[] = [];
  const rows: object[] = [];
  for (const entry of entries) {
    const { events, refusal } = await replayEntry(entry, fixes, { project, now });
    if (refusal) {
      const { code, path, message } = refusal;
      outcomes.push({ id: entry.id, state: "refused", code, path, message });
    } else {
      rows.push(...events);
      outcomes.push({ id: entry.id, state: "replayed", code: "", path: "", message: "" });
    }
  }
  if (sink && rows.length > 0) await sink.append("events", rows);
  return outcomes;
}
