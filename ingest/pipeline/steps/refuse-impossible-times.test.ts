import { expect, test } from "vitest";
import { arrivalAt } from "#ingest/pipeline/arrival";
import { EXAMPLE_ARRIVAL, exampleDraft } from "#ingest/pipeline/example-draft";
import { refuseImpossibleTimes } from "#ingest/pipeline/steps/refuse-impossible-times";

// Everything arrives at 2026-03-10 12:00:00 UTC.
test.each([
  ["2026-03-10T15:59:59.999Z", "2026-03-10"],
  ["2026-03-10T16:00:00.000Z", "2026-03-11"],
  ["2026-03-11T12:00:00.000Z", "2026-03-11"],
  ["1970-01-01T00:00:00.000Z", "1970-01-01"],
])("%s lies on the local day %s", (time, day) => {
  const draft = exampleDraft({ time: Date.parse(time) });
  expect(refuseImpossibleTimes(draft, EXAMPLE_ARRIVAL)).toBeNull();
  expect(draft.day).toBe(day);
});

test.each([
  ["2026-03-11T12:00:00.001Z", "too-far-in-future"],
  ["1969-12-31T23:59:59.999Z", "too-old"],
])("%s is refused: %s", (time, code) => {
  const draft = exampleDraft({ time: Date.parse(time) });
  expect(refuseImpossibleTimes(draft, EXAMPLE_ARRIVAL)).toMatchObject({ code, path: "timestamp" });
});

test("a local day before 1970 is refused although the instant is not", () => {
  const inNewYork = arrivalAt(EXAMPLE_ARRIVAL.received, {
    project: { id: 7, zone: "America/New_York", currency: "USD" },
    source: "web",
  });
  expect(refuseImpossibleTimes(exampleDraft({ time: 0 }), inNewYork)).toMatchObject({ code: "too-old" });
});
