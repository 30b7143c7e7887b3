import type { ServedPayload } from "./payload-source";

/** Says nothing, and shows both sides that the other is there. */
export const PING = Buffer.from("data: \n\n");

const frames = new WeakMap<ServedPayload, Buffer>();

/** Numbers a payload by its version, so that every program gives it the same number. */
export const frameId = ({ dateUpdated }: ServedPayload): string => String(Date.parse(dateUpdated));

/**
 * A payload as an event of a stream, printed once for all who listen. Where values are worked out by the server, the
 * event only says that there is something to ask for.
 */
export function frameOf(served: ServedPayload): Buffer {
  const { json, remoteEvaluation } = served;
  const frame =
    frames.get(served) ??
    Buffer.from(
      `id: ${frameId(served)}\n` +
        (remoteEvaluation ? "event: features-updated\ndata: \n\n" : `event: features\ndata: ${json}\n\n`),
    );
  frames.set(served, frame);
  return frame;
}
