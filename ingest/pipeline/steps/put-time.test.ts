import { expect, test } from "vitest";
import { EXAMPLE_ARRIVAL, exampleDraft } from "#ingest/pipeline/example-draft";
import { putTime } from "#ingest/pipeline/steps/put-time";

// Everything arrives at 12:00:00 UTC.
test.each([
  ["no sentAt: as it is, late or not", "2026-03-01T08:30:00.000Z", null, "2026-03-01T08:30:00.000Z"],
  ["the clock is right", "2026-03-10T11:58:00.000Z", "2026-03-10T12:00:00.000Z", "2026-03-10T11:58:00.000Z"],
  ["off by 60 s: let be", "2026-03-10T11:58:00.000Z", "2026-03-10T11:59:00.000Z", "2026-03-10T11:58:00.000Z"],
  ["60.001 s slow", "2026-03-10T11:58:00.000Z", "2026-03-10T11:58:59.999Z", "2026-03-10T11:59:00.001Z"],
  ["an hour fast", "2026-03-10T12:50:00.000Z", "2026-03-10T13:00:00.000Z", "2026-03-10T11:50:00.000Z"],
  ["sentAt is no time: as it is", "2026-03-10T11:58:00.000Z", "soon", "2026-03-10T11:58:00.000Z"],
  ["no timestamp: when it arrived", null, "2026-03-10T13:00:00.000Z", "2026-03-10T12:00:00.000Z"],
])("%s", (_name, timestamp, sentAt, expected) => {
  const draft = exampleDraft({ timestamp, sentAt });
  expect(putTime(draft, EXAMPLE_ARRIVAL)).toBeNull();
  expect(new Date(draft.time).toISOString()).toBe(expected);
});

test("a timestamp that is no time is refused", () => {
  expect(putTime(exampleDraft({ timestamp: "yesterday at noon" }), EXAMPLE_ARRIVAL)).toMatchObject({
    code: "invalid-time",
    path: "timestamp",
  });
});
