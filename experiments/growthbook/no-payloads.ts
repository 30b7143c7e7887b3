import type { PayloadSource } from "./payload-source";

/** Nothing to serve: every client key is unknown. */
export const NO_PAYLOADS: PayloadSource = {
  clientKeys: () => [],
  current: () => null,
  onChange: () => () => undefined,
};
