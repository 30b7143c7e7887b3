import type { Arrival } from "#ingest/pipeline/arrival";
import type { Draft } from "#ingest/pipeline/draft";
import type { Refusal } from "#ingest/pipeline/refusal";

/** One rule: fills in its columns of the draft, or says why the event goes to quarantine instead. */
export type Step = (draft: Draft, arrival: Arrival) => Refusal | null;
