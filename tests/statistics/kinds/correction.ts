import { z } from "zod";
import { adjustPValues } from "#experiments/statistics/corrections/adjust-p-values";
import { defineKind } from "./define-kind";

const METHODS = { "holm-bonferroni": "holm", "benjamini-hochberg": "benjamini-hochberg" } as const;

/** p-values of several tests at once. */
export const correction = defineKind(
  {
    settings: z.object({ method: z.enum(["holm-bonferroni", "benjamini-hochberg"]) }),
    inputs: z.object({ pValues: z.array(z.number().min(0).max(1)) }),
    expected: z.object({ pValuesAdjusted: z.array(z.number()) }),
  },
  ({ method }, { pValues }) => ({ pValuesAdjusted: adjustPValues(pValues, METHODS[method]) }),
);
