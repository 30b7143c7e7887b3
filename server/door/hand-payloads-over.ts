import type { Logger } from "pino";
import type { PayloadSource } from "#experiments/growthbook/payload-source";
import type { KeyedPayload } from "#server/door/door-messages";
import type { Door } from "#server/door/start-door-thread";

/** What is served now under each key of a source. */
export const keyedPayloads = (source: PayloadSource, clientKeys = source.clientKeys()): KeyedPayload[] =>
  clientKeys.map((clientKey) => ({ clientKey, served: source.current(clientKey) }));

/**
 * Hands every change of a source to the door, and first what may have changed since the door was opened.
 *
 * @param opened what it was opened with
 * @returns how to stop
 */
export function handPayloadsOver(
  source: PayloadSource,
  door: Pick<Door, "setPayloads">,
  { opened, log }: { opened: readonly KeyedPayload[]; log: Logger },
): () => void {
  const hand = (clientKeys: readonly string[]) => {
    door.setPayloads(keyedPayloads(source, clientKeys)).catch((error: unknown) => {
      log.error({ err: error }, "the door could not be handed what SDKs are served");
    });
  };
  const stop = source.onChange(hand);
  const stale = opened.filter(({ clientKey, served }) => source.current(clientKey) !== served);
  const known = new Set(opened.map(({ clientKey }) => clientKey));
  const changed = [
    ...stale.map(({ clientKey }) => clientKey),
    ...source.clientKeys().filter((clientKey) => !known.has(clientKey)),
  ];
  if (changed.length > 0) hand(changed);
  return stop;
}
