import { z } from "zod";
import { collectorAt } from "#ingest/dialects/dialects";
import { openBody } from "#ingest/http/open-body";
import { arrivalAt } from "#ingest/pipeline/arrival";
import { deafProject } from "#ingest/pipeline/deaf-project";
import type { IngestProject } from "#ingest/pipeline/ingest-source";
import { runPipeline } from "#ingest/pipeline/pipeline";
import { Refusal } from "#ingest/pipeline/refusal";
import { clickHouseTime } from "#ingest/pipeline/values/clickhouse-time";
import { applyFixes } from "#ingest/replay/apply-fixes";
import type { Fix } from "#ingest/replay/fix";
import { bodyAround } from "#ingest/replay/text-around";
import type { EventRow } from "#store/events/event-row";

/** What is in quarantine, as far as trying it again needs it; the fields are those of QuarantineRow. */
export const quarantineEntrySchema = z.object({
  id: z.string(),
  source: z.string(),
  received: z.string(),
  endpoint: z.string(),
  around: z.string(),
  bytes: z.base64(),
});
export type QuarantineEntry = z.infer<typeof quarantineEntrySchema>;

/** The events of a piece, or of a whole request: all of them or none. */
export type Replayed = { events: EventRow[]; refusal: null } | { events: null; refusal: Refusal };

/**
 * Tries something again that was refused, by today's rules and after some fixes, as if it came when it first came: its
 * clock is corrected, and its age judged, by that instant. The row says when it was taken. What it says about consent
 * counts by its own time, once it is stored. A piece without a message id
 * gets one of its own, so that it is stored once however often it is tried.
 */
export async function replayEntry(
  entry: QuarantineEntry,
  fixes: readonly Fix[],
  { project, now }: { project: IngestProject; now: number },
): Promise<Replayed> {
  const endpoint = collectorAt(entry.endpoint);
  if (endpoint === null) return refuse("It is not known how this was sent, so it cannot be read again.");
  const whole = entry.around === "" ? Buffer.from(entry.bytes, "base64") : null;
  const opened = whole === null ? pieceOf(entry, fixes) : await openWhole(whole);
  if (opened instanceof Refusal) return { events: null, refusal: opened };

  const parcel = endpoint.open(opened.body);
  if (parcel instanceof Refusal) return { events: null, refusal: parcel };
  const arrival = {
    ...arrivalAt(Date.parse(`${entry.received.replace(" ", "T")}Z`), {
      project: deafProject(project),
      source: entry.source,
    }),
    receivedText: clickHouseTime(now),
  };
  const events: EventRow[] = [];
  for (const [place, piece] of parcel.pieces.entries()) {
    const event = parcel.read(whole === null ? piece : applyFixes(piece, fixes));
    if (event instanceof Refusal) return { events: null, refusal: event };
    const messageId = event.messageId || `quarantine-${entry.id}-${place}`;
    const row = runPipeline({ ...event, messageId }, arrival);
    if (row instanceof Refusal) return { events: null, refusal: row };
    events.push(row);
  }
  return { events, refusal: null };
}

function pieceOf({ bytes, around }: QuarantineEntry, fixes: readonly Fix[]): { body: unknown } | Refusal {
  let piece: unknown;
  try {
    piece = JSON.parse(Buffer.from(bytes, "base64").toString("utf8"));
  } catch {
    return new Refusal("bad-json", "", "Its bytes are not JSON; they may have been cut.");
  }
  return (
    bodyAround(around, applyFixes(piece, fixes)) ??
    new Refusal("bad-json", "", "What it was sent with is lost.")
  );
}

async function openWhole(bytes: Buffer): Promise<{ body: unknown } | Refusal> {
  const open = await openBody({ bytes, complete: true });
  return open instanceof Refusal ? open : { body: open.value };
}

const refuse = (message: string): Replayed => ({
  events: null,
  refusal: new Refusal("invalid-field", "", message),
});
