import { expect, test } from "vitest";
import { EXAMPLE_ARRIVAL, exampleDraft } from "#ingest/pipeline/example-draft";
import { flagTests } from "#ingest/pipeline/steps/flag-tests";

test.each([
  [{ context: { test: true } }, "test:marked"],
  [{ properties: { test: true } }, "test:marked"],
  [{ context: { device: { model: "sdk_gphone64_arm64" } } }, "test:emulator"],
  [{ context: { device: { model: "iPhone16,2" } } }, ""],
  [{ context: { test: "yes" }, properties: { test: 1 } }, ""],
])("%o: %j", (fields, excluded) => {
  const draft = exampleDraft(fields);
  expect(flagTests(draft, EXAMPLE_ARRIVAL)).toBeNull();
  expect(draft.excluded).toBe(excluded);
});
