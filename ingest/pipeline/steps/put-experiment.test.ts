import { expect, test } from "vitest";
import { EXAMPLE_ARRIVAL, exampleDraft } from "#ingest/pipeline/example-draft";
import { putExperiment } from "#ingest/pipeline/steps/put-experiment";

const VIEWED = "Experiment Viewed";

test.each([
  [VIEWED, { experiment_id: "gift", variation_id: "1" }, "gift", "1"],
  [VIEWED, { experimentId: "gift", variationId: 0 }, "gift", "0"],
  [VIEWED, { "Experiment name": "gift", "Variant name": "big" }, "gift", "big"],
  [VIEWED, { experiment_name: "gift", variation_name: "big" }, "gift", "big"],
  ["Order Completed", { experiment_id: "gift" }, "gift", ""],
  ["Order Completed", {}, "", ""],
])("%s %o", (name, properties, experiment, variation) => {
  const draft = exampleDraft({ name, properties });
  expect(putExperiment(draft, EXAMPLE_ARRIVAL)).toBeNull();
  expect(draft).toMatchObject({ experiment, variation });
});

test.each([
  [{ variation_id: "1" }, "properties.experiment_id"],
  [{ experiment_id: "gift" }, "properties.variation_id"],
])("an exposure with only %o is refused at %s", (properties, path) => {
  const outcome = putExperiment(exampleDraft({ name: VIEWED, properties }), EXAMPLE_ARRIVAL);
  expect(outcome).toMatchObject({ code: "missing-experiment", path });
});
