import { jsonOf } from "./json-of";
import type { Platform } from "./platform";

const PREFIX = "agora.q.";
const MAX_EVENTS = 1_000;
const MAX_CHARACTERS = 400_000;
/** A queue that nobody touched for so long belongs to a page that is gone. */
const ABANDONED_MS = 30_000;

/** A message as JSON, and the id that stays its own over every attempt. */
export interface Queued {
  id: string;
  text: string;
}

/** Messages that wait for the door, in order; they outlive the page. */
export interface Queue {
  items(): readonly Queued[];
  add(item: Queued): void;
  remove(ids: ReadonlySet<string>): void;
  /** Takes over what pages that are gone left behind. A message may then be sent twice; the door stores it once. */
  adopt(): void;
  /** Says that this page may be gone: whoever comes next may take over at once. */
  abandon(): void;
  /** Forgets all, here and in the store. */
  clear(): void;
}

interface Kept {
  at: number;
  items: Queued[];
}

/** @param onDrop called with how many of the oldest had to go */
export function createQueue({ store, owner, now }: Platform, onDrop: (events: number) => void): Queue {
  const key = PREFIX + owner;
  let items: Queued[] = [];

  const keep = (at: number) => {
    if (items.length === 0) store.remove(key);
    else store.set(key, JSON.stringify({ at, items }));
  };
  const trim = () => {
    let characters = items.reduce((sum, { text }) => sum + text.length, 0);
    let dropped = 0;
    while (items.length - dropped > MAX_EVENTS || characters > MAX_CHARACTERS) {
      const oldest = items[dropped++];
      characters -= oldest ? oldest.text.length : characters;
    }
    if (dropped === 0) return;
    items = items.slice(dropped);
    onDrop(dropped);
  };
  return {
    items: () => items,
    add: (item) => {
      items.push(item);
      trim();
      keep(now());
    },
    remove: (ids) => {
      items = items.filter(({ id }) => !ids.has(id));
      keep(now());
    },
    adopt: () => {
      for (const other of store.keys()) {
        if (other.slice(0, PREFIX.length) !== PREFIX) continue;
        const kept = read(store.get(other));
        if (other !== key && kept !== null && now() - kept.at < ABANDONED_MS) continue;
        const known = new Set(items.map(({ id }) => id));
        if (kept) items = [...kept.items.filter(({ id }) => !known.has(id)), ...items];
        if (other !== key) store.remove(other);
      }
      trim();
      keep(now());
    },
    abandon: () => keep(0),
    clear: () => {
      items = [];
      keep(0);
    },
  };
}

const isQueued = (item: unknown): item is Queued =>
  typeof item === "object" &&
  item !== null &&
  "id" in item &&
  typeof item.id === "string" &&
  "text" in item &&
  typeof item.text === "string";

/** What is not ours, or of another version, counts as empty. */
function read(text: string | null): Kept | null {
  const kept = jsonOf(text);
  if (typeof kept !== "object" || kept === null || !("at" in kept) || !("items" in kept)) return null;
  const { at, items } = kept;
  return { at: Number(at), items: Array.isArray(items) ? items.filter(isQueued) : [] };
}
