import { expect, test } from "vitest";
import { exampleDraft } from "./example-draft";
import { startDraft } from "./draft";

test("an event without a message id gets a random one each time", () => {
  const ids = [1, 2].map(() => startDraft({ ...exampleDraft({}), messageId: "" }).messageId);
  expect(ids[0]).toMatch(/^[\da-f-]{36}$/);
  expect(ids[0]).not.toBe(ids[1]);
  expect(startDraft({ ...exampleDraft({}), messageId: "m-1" }).messageId).toBe("m-1");
});
