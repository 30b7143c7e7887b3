import { expect, test } from "vitest";
import type { EventKind } from "#ingest/pipeline/incoming-event";
import { EXAMPLE_ARRIVAL, exampleDraft } from "#ingest/pipeline/example-draft";
import { nameEvent } from "#ingest/pipeline/steps/name-event";

test.each<[EventKind, string]>([
  ["identify", "$identify"],
  ["group", "$group"],
  ["alias", "$alias"],
  ["page", "Page Viewed"],
  ["screen", "Screen Viewed"],
])("a call of kind %s is stored as %s", (kind, name) => {
  const draft = exampleDraft({ kind, name: "" });
  expect(nameEvent(draft, EXAMPLE_ARRIVAL)).toBeNull();
  expect(draft.name).toBe(name);
});

test.each([
  ["Answered NPS Survey", "NPS Answered"],
  ["NPS Response Sent", "NPS Answered"],
  ["$experiment_started", "Experiment Viewed"],
])("%s is another name of %s", (sentAs, name) => {
  const draft = exampleDraft({ name: sentAs, context: { locale: "zh" } });
  expect(nameEvent(draft, EXAMPLE_ARRIVAL)).toBeNull();
  expect(draft).toMatchObject({ name, context: { locale: "zh", sent_as: sentAs } });
});

test.each(["NPS Answered", "Tea Poured", "constructor", "__proto__"])("%s stays as it is", (name) => {
  const draft = exampleDraft({ name });
  expect(nameEvent(draft, EXAMPLE_ARRIVAL)).toBeNull();
  expect(draft).toMatchObject({ name, context: {} });
});

test("a track call without a name is refused, and so is one with too long a name", () => {
  expect(nameEvent(exampleDraft({ name: " " }), EXAMPLE_ARRIVAL)).toMatchObject({
    code: "missing-name",
    path: "event",
  });
  expect(nameEvent(exampleDraft({ name: "x".repeat(200) }), EXAMPLE_ARRIVAL)).toBeNull();
  expect(nameEvent(exampleDraft({ name: "x".repeat(201) }), EXAMPLE_ARRIVAL)).toMatchObject({
    code: "too-long",
    path: "event",
  });
});
