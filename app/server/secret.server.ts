import { createHash, randomBytes } from "node:crypto";

/** A new secret for a browser to carry: 32 random bytes. */
export const newSecret = (): string => randomBytes(32).toString("base64url");

/** What is stored of a secret. It is random and long, so one plain SHA-256 is enough. */
export const hashSecret = (secret: string): string => createHash("sha256").update(secret).digest("hex");
