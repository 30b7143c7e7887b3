import type { EventRow } from "#store/events/event-row";
import type { Arrival } from "#ingest/pipeline/arrival";
import { startDraft } from "#ingest/pipeline/draft";
import type { IncomingEvent } from "#ingest/pipeline/incoming-event";
import type { Refusal } from "#ingest/pipeline/refusal";
import type { Step } from "#ingest/pipeline/step";
import { flagBots } from "#ingest/pipeline/steps/flag-bots";
import { flagTests } from "#ingest/pipeline/steps/flag-tests";
import { ignorePlaceholderIds } from "#ingest/pipeline/steps/ignore-placeholder-ids";
import { keepOut } from "#ingest/pipeline/steps/keep-out";
import { limitValues } from "#ingest/pipeline/steps/limit-values";
import { nameEvent } from "#ingest/pipeline/steps/name-event";
import { putChannel } from "#ingest/pipeline/steps/put-channel";
import { putExperiment } from "#ingest/pipeline/steps/put-experiment";
import { putMoney } from "#ingest/pipeline/steps/put-money";
import { putScore } from "#ingest/pipeline/steps/put-score";
import { putSession } from "#ingest/pipeline/steps/put-session";
import { putSubjects } from "#ingest/pipeline/steps/put-subjects";
import { putTime } from "#ingest/pipeline/steps/put-time";
import { refuseImpossibleTimes } from "#ingest/pipeline/steps/refuse-impossible-times";
import { requireIdentity } from "#ingest/pipeline/steps/require-identity";
import { resolvePersons } from "#ingest/pipeline/steps/resolve-persons";
import { toEventRow } from "#ingest/pipeline/to-event-row";

/** Every rule an event passes, in order. */
export const STEPS: readonly Step[] = [
  limitValues,
  ignorePlaceholderIds,
  requireIdentity,
  nameEvent,
  putTime,
  refuseImpossibleTimes,
  resolvePersons,
  keepOut,
  putMoney,
  putScore,
  putSubjects,
  putSession,
  putChannel,
  putExperiment,
  flagTests,
  flagBots,
];

/** What becomes of an event: a row to store, or the reason why it cannot be one. */
export function runPipeline(event: IncomingEvent, arrival: Arrival): EventRow | Refusal {
  const draft = startDraft(event);
  for (const step of STEPS) {
    const refusal = step(draft, arrival);
    if (refusal) return refusal;
  }
  return toEventRow(draft, arrival);
}
