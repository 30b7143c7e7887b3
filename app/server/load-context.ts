import type { Services } from "#server/services";

declare module "@remix-run/server-runtime" {
  /** What every loader and action receives as `context`. */
  interface AppLoadContext {
    services: Services;
    /** Marks the scripts of this answer as ours in its content security policy. */
    nonce: string;
    /** The sender's address as far as it can be told; for limits, not for trust. */
    clientAddress: string;
  }
}
