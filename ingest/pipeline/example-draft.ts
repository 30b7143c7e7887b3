import { type Arrival, arrivalAt } from "#ingest/pipeline/arrival";
import { type Draft, startDraft } from "#ingest/pipeline/draft";

/** For tests of steps: an arrival at noon UTC, 8 p.m. in the project's zone. */
export const EXAMPLE_ARRIVAL: Arrival = arrivalAt(Date.UTC(2026, 2, 10, 12), {
  project: { id: 7, zone: "Asia/Shanghai", currency: "CNY" },
  source: "web",
});

/** For tests of steps: Anna's draft of a track call, with the fields that matter. */
export function exampleDraft(fields: Partial<Draft>): Draft {
  const empty = startDraft({
    kind: "track",
    messageId: "m-1",
    userId: "anna",
    anonymousId: "",
    previousId: "",
    name: "Content Viewed",
    timestamp: "2026-03-10T12:00:00.000Z",
    sentAt: null,
    properties: {},
    context: {},
  });
  return { ...empty, ...fields };
}
