import { bytesOf } from "./bytes-of";
import { jsonOf } from "./json-of";
import type { Platform } from "./platform";

const PREFIX = "agora.q.";
const MAX_EVENTS = 1_000;
const MAX_CHARACTERS = 400_000;
/** Browsers let no more than 64 KiB outlive a page, in all; a message has to fit into a request. */
const MAX_MESSAGE_BYTES = 60_000;
/** A queue that nobody touched for so long belongs to a page that is gone. */
const ABANDONED_MS = 30_000;

/**
 * Messages that wait for the door, in order, as JSON; they outlive the page. Each has an id, so no two are alike.
 * In the store a queue is an array: the instant (ms) of its last change, then its messages.
 */
export interface Queue {
  items(): readonly string[];
  /** @throws RangeError when no request can carry the message */
  add(message: string): void;
  remove(messages: readonly string[]): void;
  /** Takes over what pages that are gone left behind. A message may then be sent twice; the door stores it once. */
  adopt(): void;
  /** Says that this page may be gone: whoever comes next may take over at once. */
  abandon(): void;
  /** Forgets all, here and in the store; what other pages keep there only if told to. */
  clear(everyones: boolean): void;
}

/** @param onDrop called with how many of the oldest had to go */
export function createQueue({ store, owner, now }: Platform, onDrop: (events: number) => void): Queue {
  const key = PREFIX + owner;
  let items: string[] = [];

  const keep = (at: number) => {
    if (items.length === 0) store.remove(key);
    else store.set(key, JSON.stringify([at, ...items]));
  };
  const queues = () => store.keys().filter((other) => other.startsWith(PREFIX));
  const trim = () => {
    let characters = items.join("").length;
    let dropped = 0;
    for (; items.length > MAX_EVENTS || characters > MAX_CHARACTERS; dropped++) {
      characters -= (items.shift() || "").length;
    }
    if (dropped > 0) onDrop(dropped);
  };
  return {
    items: () => items,
    add: (message) => {
      if (bytesOf(message) > MAX_MESSAGE_BYTES) throw new RangeError("Larger than 60 kB; say less at once.");
      items.push(message);
      trim();
      keep(now());
    },
    remove: (messages) => {
      items = items.filter((item) => !messages.includes(item));
      keep(now());
    },
    adopt: () => {
      for (const other of queues()) {
        const kept = jsonOf(store.get(other));
        // What is not ours, or of another version, counts as empty and as long abandoned.
        const parts: unknown[] = Array.isArray(kept) ? kept : [];
        const [at, ...messages] = parts;
        if (other !== key && now() - Number(at) < ABANDONED_MS) continue;
        items = [...new Set([...messages.filter((message) => typeof message === "string"), ...items])];
        if (other !== key) store.remove(other);
      }
      trim();
      keep(now());
    },
    abandon: () => keep(0),
    clear: (everyones) => {
      items = [];
      for (const other of everyones ? queues() : [key]) store.remove(other);
    },
  };
}
