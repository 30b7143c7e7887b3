import { z } from "zod";
import { adjustInterval } from "#experiments/statistics/corrections/adjust-interval";
import { defineKind, numeric } from "./define-kind";

const ends = z.tuple([numeric, numeric]);

/** The interval that goes with an adjusted p-value. */
export const adjustedCi = defineKind(
  {
    settings: z.object({ alpha: z.number().gt(0).lt(1) }),
    inputs: z.object({ pValueAdjusted: z.number().min(0).max(1), lift: z.number(), ci: ends }),
    expected: z.object({ ci: ends }),
  },
  ({ alpha }, { pValueAdjusted, lift, ci: [low, high] }) => {
    // The reference looks the quantile up at 1 − p ÷ 2, which is 1 for so small a p: the interval then stays as it is.
    if (1 - pValueAdjusted / 2 === 1) return { ci: [low, high] };
    const adjusted = adjustInterval({
      estimate: lift,
      interval: { low, high },
      adjustedP: pValueAdjusted,
      alpha,
    });
    return { ci: [adjusted.low, adjusted.high] };
  },
);
