import { z } from "zod";
import { abSettings, abTest } from "#tests/statistics/reference/ab-test";
import { armOf, metricShape, row } from "#tests/statistics/reference/row";
import { defineKind, numeric } from "./define-kind";

const cell = z.object({ a: row, b: row });

const common = {
  expected: z.number(),
  ci: z.tuple([numeric, numeric]),
  uplift: z.object({ dist: z.string(), mean: z.number(), stddev: z.number() }),
  errorMessage: z.string().nullable(),
};

/** One comparison of two arms, or of strata of them. */
export const ab = defineKind(
  {
    settings: z.object({ ...abSettings.shape, ...metricShape.shape, post_stratify: z.boolean() }),
    inputs: z.union([cell, z.object({ strata: z.array(cell).min(1) })]),
    expected: z.union([
      z.object({ ...common, pValue: z.number(), pValueErrorMessage: z.string().nullable() }),
      z.object({
        ...common,
        chanceToWin: z.number(),
        risk: z.tuple([z.number(), z.number()]),
        riskType: z.string(),
      }),
    ]),
  },
  (settings, inputs) => {
    const cells = "strata" in inputs ? inputs.strata : [inputs];
    const pairs = cells.map(({ a, b }) => ({ control: armOf(a, settings), treatment: armOf(b, settings) }));
    return abTest(pairs, settings, settings.post_stratify).result;
  },
);
