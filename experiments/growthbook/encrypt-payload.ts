import { createCipheriv, createHmac } from "node:crypto";
import type { FeaturePayload } from "./feature-payload";

const KEY_BYTES = 16;

/** A payload as an encrypted connection hands it out; `features` and `experiments` are empty for SDKs without the key. */
interface EncryptedPayload {
  features: Record<string, never>;
  experiments: never[];
  encryptedFeatures: string;
  encryptedExperiments?: string;
  encryptedSavedGroups?: string;
  encryptedContextualBandits?: string;
}

/**
 * Encrypts the parts of a payload one by one, as GrowthBook's SDKs decrypt them: base64 of 16 random-looking bytes, a
 * dot, base64 of AES-128-CBC. Those bytes follow from key and text, so that the same payload is the same text in every
 * program and after every start, and a browser that holds it need not fetch it again.
 *
 * @param key base64 of 16 bytes
 * @throws RangeError when the key has another length
 */
export function encryptPayload(payload: FeaturePayload, key: string): EncryptedPayload {
  const bytes = Buffer.from(key, "base64");
  if (bytes.length !== KEY_BYTES) {
    throw new RangeError(`An encryption key has ${KEY_BYTES} bytes in base64, this one ${bytes.length}.`);
  }
  const encrypted = (part: object) => {
    const text = JSON.stringify(part);
    return encryptText(text, bytes, createHmac("sha256", bytes).update(text).digest().subarray(0, 16));
  };
  const { features, experiments, savedGroups, contextualBandits } = payload;
  return {
    features: {},
    experiments: [],
    encryptedFeatures: encrypted(features),
    ...(experiments && { encryptedExperiments: encrypted(experiments) }),
    ...(savedGroups && { encryptedSavedGroups: encrypted(savedGroups) }),
    ...(contextualBandits && { encryptedContextualBandits: encrypted(contextualBandits) }),
  };
}

/** @param iv 16 bytes the encryption begins with; no secret */
export function encryptText(text: string, key: Buffer, iv: Buffer): string {
  const cipher = createCipheriv("aes-128-cbc", key, iv);
  return `${iv.toString("base64")}.${cipher.update(text, "utf8", "base64")}${cipher.final("base64")}`;
}
