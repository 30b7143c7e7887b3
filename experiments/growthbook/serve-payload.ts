import { encryptPayload } from "./encrypt-payload";
import type { FeaturePayload } from "./feature-payload";
import type { ServedPayload } from "./payload-source";

/**
 * Prints a payload once as the body it is served as.
 *
 * @param dateUpdated its version
 * @param encryptionKey base64 of 16 bytes, or null for a connection that is not encrypted
 */
export function servePayload(
  payload: FeaturePayload,
  {
    dateUpdated,
    encryptionKey,
    remoteEvaluation,
  }: { dateUpdated: Date; encryptionKey: string | null; remoteEvaluation: boolean },
): ServedPayload {
  const date = dateUpdated.toISOString();
  const parts = encryptionKey === null ? payload : encryptPayload(payload, encryptionKey);
  return {
    json: JSON.stringify({ status: 200, ...parts, dateUpdated: date }),
    dateUpdated: date,
    remoteEvaluation,
    payload,
  };
}
