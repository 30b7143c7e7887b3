import { expect, test } from "vitest";
import { EXAMPLE_ARRIVAL, exampleDraft } from "#ingest/pipeline/example-draft";
import { putScore } from "#ingest/pipeline/steps/put-score";

test.each([
  ["NPS Answered", { score: 0 }, 0],
  ["NPS Answered", { score: 10 }, 10],
  ["NPS Answered", { rating: "9" }, 9],
  ["NPS Answered", { score: null, value: 6 }, 6],
  ["CSAT Answered", { score: 1 }, 1],
  ["CSAT Answered", { rating: 5 }, 5],
  ["Product Reviewed", { rating: 11 }, null],
])("%s %o: %s", (name, properties, score) => {
  const draft = exampleDraft({ name, properties });
  expect(putScore(draft, EXAMPLE_ARRIVAL)).toBeNull();
  expect(draft.score).toBe(score);
});

test.each([
  ["NPS Answered", { score: 11 }, "properties.score"],
  ["NPS Answered", { score: -1 }, "properties.score"],
  ["NPS Answered", { score: 8.5 }, "properties.score"],
  ["NPS Answered", { rating: "nine" }, "properties.rating"],
  ["NPS Answered", { score: [9] }, "properties.score"],
  ["NPS Answered", { comment: "great" }, "properties.score"],
  ["CSAT Answered", { score: 0 }, "properties.score"],
  ["CSAT Answered", { score: 6 }, "properties.score"],
])("%s %o is refused at %s", (name, properties, path) => {
  const outcome = putScore(exampleDraft({ name, properties }), EXAMPLE_ARRIVAL);
  expect(outcome).toMatchObject({ code: "invalid-score", path });
});
