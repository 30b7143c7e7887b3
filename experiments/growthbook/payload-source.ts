import { z } from "zod";
import { featurePayloadSchema } from "./feature-payload";

/**
 * What an SDK connection is served.
 *
 * - `json`             whole body that `GET /api/features/:clientKey` is answered with, plain or encrypted
 * - `dateUpdated`      its version, ISO 8601 with milliseconds, as in `json`: another with every change, never an
 *                      earlier one, since SDKs ignore a payload of the version they hold
 * - `remoteEvaluation` whether values are worked out here; `json` is then kept from the SDK
 * - `payload`          the same in plain, to work values out from
 */
export const servedPayloadSchema = z.object({
  json: z.string(),
  dateUpdated: z.iso.datetime({ precision: 3 }),
  remoteEvaluation: z.boolean(),
  payload: featurePayloadSchema,
});
export type ServedPayload = z.infer<typeof servedPayloadSchema>;

/** Where payloads come from. */
export interface PayloadSource {
  /** Every client key in force. */
  clientKeys(): readonly string[];
  /** The same object until it changes; null for a key that is unknown or no longer in force. */
  current(clientKey: string): ServedPayload | null;
  /** Calls `listener` with the keys whose payload is another now, or gone; gives back how to stop that. */
  onChange(listener: (clientKeys: string[]) => void): () => void;
}
