import { expect, test } from "vitest";
import { EXAMPLE_ARRIVAL, exampleDraft } from "#ingest/pipeline/example-draft";
import { putSubjects } from "#ingest/pipeline/steps/put-subjects";

const none = { content: "", activity: "", orderId: "", category: "" };

test.each([
  [{}, none],
  [
    { content_id: "c-1", category: "beauty" },
    { ...none, content: "c-1", category: "beauty" },
  ],
  [
    { contentId: 42, activityId: "a-1" },
    { ...none, content: "42", activity: "a-1" },
  ],
  [
    { activity_id: "a-1", order_id: 5001 },
    { ...none, activity: "a-1", orderId: "5001" },
  ],
  [
    { orderId: "o-1", products: [{ category: "home" }, { category: "tech" }] },
    { ...none, orderId: "o-1", category: "home" },
  ],
  [
    { category: "tea", products: [{ category: "home" }] },
    { ...none, category: "tea" },
  ],
  [{ category: ["a"], order_id: { n: 1 }, products: ["mug"] }, none],
  [{ products: [] }, none],
])("%o", (properties, columns) => {
  const draft = exampleDraft({ properties });
  expect(putSubjects(draft, EXAMPLE_ARRIVAL)).toBeNull();
  expect(draft).toMatchObject(columns);
});

test.each([
  [{ content_id: "x".repeat(513) }, "too-long", "properties.content_id"],
  [{ activity_id: "x".repeat(513) }, "too-long", "properties.activity_id"],
  [{ category: "x".repeat(513) }, "too-long", "properties.category"],
  [{ products: [{ category: "x".repeat(513) }] }, "too-long", "properties.products.0.category"],
  [{ order_id: 2 ** 63 }, "number-out-of-range", "properties.order_id"],
])("%o is refused: %s at %s", (properties, code, path) => {
  expect(putSubjects(exampleDraft({ properties }), EXAMPLE_ARRIVAL)).toMatchObject({ code, path });
});
