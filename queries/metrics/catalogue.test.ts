import { expect, test } from "vitest";
import { catalogue, METRIC_KEYS } from "./catalogue";
import { renderMetricsReference } from "./render-reference";

test("every key has its record, in one order", () => {
  expect(Object.keys(catalogue)).toEqual([...METRIC_KEYS]);
});

test("docs/metrics.md says what the records say (vitest run queries/metrics -u writes it)", async () => {
  await expect(renderMetricsReference()).toMatchFileSnapshot("../../docs/metrics.md");
});
