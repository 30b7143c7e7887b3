import type { EventRow } from "#store/events/event-row";
import type { Arrival } from "#ingest/pipeline/arrival";
import { deafProject } from "#ingest/pipeline/deaf-project";
import { type Draft, startDraft } from "#ingest/pipeline/draft";
import type { IncomingEvent } from "#ingest/pipeline/incoming-event";
import { STEPS } from "#ingest/pipeline/pipeline";
import type { Refusal } from "#ingest/pipeline/refusal";
import { toEventRow } from "#ingest/pipeline/to-event-row";

/** A rule that touched an event: its name, and which fields of the draft it filled in or changed. */
interface Touch {
  rule: string;
  fields: string[];
}

/** What the pipeline makes of an event, and by which rules; `row` is null where the last of them refused it. */
export interface Trace {
  row: EventRow | null;
  refusal: Refusal | null;
  touches: Touch[];
}

/** Runs an event through the pipeline once more, to look at it: what it says about consent changes nothing. */
export function tracePipeline(event: IncomingEvent, arrival: Arrival): Trace {
  const onlyLooking = { ...arrival, project: deafProject(arrival.project) };
  const draft = startDraft(event);
  const touches: Touch[] = [];
  for (const step of STEPS) {
    const before = textsOf(draft);
    const refusal = step(draft, onlyLooking);
    const after = textsOf(draft);
    const fields = Object.keys(after).filter((name) => after[name] !== before[name]);
    if (fields.length > 0 || refusal) touches.push({ rule: step.name, fields });
    if (refusal) return { row: null, refusal, touches };
  }
  return { row: toEventRow(draft, arrival), refusal: null, touches };
}

const textsOf = (draft: Draft): Record<string, string> =>
  Object.fromEntries(Object.entries(draft).map(([name, value]) => [name, JSON.stringify(value)]));
