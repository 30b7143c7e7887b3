import { expect, test } from "vitest";
import { EXAMPLE_ARRIVAL, exampleDraft } from "#ingest/pipeline/example-draft";
import { ignorePlaceholderIds } from "#ingest/pipeline/steps/ignore-placeholder-ids";

test("what stands for nobody is no id", () => {
  const draft = exampleDraft({ userId: "NULL", anonymousId: "a-1", previousId: " undefined " });
  expect(ignorePlaceholderIds(draft, EXAMPLE_ARRIVAL)).toBeNull();
  expect(draft).toMatchObject({ userId: "", anonymousId: "a-1", previousId: "" });
});

test("real ids stay, odd as they look", () => {
  const draft = exampleDraft({ userId: "nullius", anonymousId: "0", previousId: "constructor" });
  ignorePlaceholderIds(draft, EXAMPLE_ARRIVAL);
  expect(draft).toMatchObject({ userId: "nullius", anonymousId: "0", previousId: "constructor" });
});
