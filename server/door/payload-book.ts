import type { PayloadSource, ServedPayload } from "#experiments/growthbook/payload-source";
import type { KeyedPayload } from "#server/door/door-messages";

/** What the door serves to SDKs, as it was told last. */
export interface PayloadBook extends PayloadSource {
  /** Takes in what is served under these keys now; what says nothing new reaches no listener. */
  inform(payloads: readonly KeyedPayload[]): void;
}

export function createPayloadBook(): PayloadBook {
  const held = new Map<string, ServedPayload>();
  const listeners = new Set<(clientKeys: string[]) => void>();

  const take = ({ clientKey, served }: KeyedPayload): boolean => {
    if (served === null) return held.delete(clientKey);
    const before = held.get(clientKey);
    if (before?.json === served.json && before.remoteEvaluation === served.remoteEvaluation) return false;
    held.set(clientKey, served);
    return true;
  };
  return {
    clientKeys: () => [...held.keys()],
    current: (clientKey) => held.get(clientKey) ?? null,
    onChange: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    inform: (payloads) => {
      const changed = payloads.filter(take).map(({ clientKey }) => clientKey);
      if (changed.length > 0) for (const listener of listeners) listener(changed);
    },
  };
}
