import { z } from "zod";
import { checkSrm } from "#tests/statistics/reference/check-srm";
import { defineKind } from "./define-kind";

/** Did the arms get their shares of the units? */
export const srm = defineKind(
  {
    settings: z.object({ threshold: z.number() }),
    inputs: z
      .object({ users: z.array(z.number().min(0)).min(2), weights: z.array(z.number().min(0)) })
      .refine(({ users, weights }) => users.length === weights.length, "as many weights as users are wanted"),
    expected: z.object({ pValue: z.number(), "srm_detected_at_0.001": z.boolean() }),
  },
  ({ threshold }, { users, weights }) => {
    const pValue = checkSrm(users, weights);
    return { pValue, "srm_detected_at_0.001": pValue < threshold };
  },
);
