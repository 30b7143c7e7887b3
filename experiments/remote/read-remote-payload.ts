import { z } from "zod";
import { featurePayloadSchema } from "../growthbook/feature-payload";
import type { ServedPayload } from "../growthbook/payload-source";

const bodySchema = featurePayloadSchema.extend({
  dateUpdated: z.coerce.date(),
  remoteEvaluation: z.literal(true).optional(),
});

/** Nobody's values can be worked out from what is encrypted. */
const plainSchema = z.looseObject({ encryptedFeatures: z.undefined().optional() });

/** The body of GrowthBook's answer, marked as one that no SDK may see, so that it is known as that after a start too. */
export const markEvaluated = (json: string): string =>
  JSON.stringify({ ...plainSchema.parse(JSON.parse(json)), remoteEvaluation: true });

/** Reads what GrowthBook answered; it is served as it came, be it encrypted, unless it is marked. @throws z.ZodError, SyntaxError */
export function readRemotePayload(json: string): ServedPayload {
  const { dateUpdated, remoteEvaluation = false, ...payload } = bodySchema.parse(JSON.parse(json));
  return { json, dateUpdated: dateUpdated.toISOString(), remoteEvaluation, payload };
}
