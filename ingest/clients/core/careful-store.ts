import type { Store } from "./platform";

/**
 * A store over one that may throw (private windows, full disks): what it does not take lives in memory, as long as the
 * page does.
 */
export function carefulStore(under: Store): Store {
  const memory = new Map<string, string>();
  const attempt = <Result>(work: () => Result, otherwise: Result): Result => {
    try {
      return work();
    } catch {
      return otherwise;
    }
  };
  return {
    get: (key) => memory.get(key) || attempt(() => under.get(key), null),
    set: (key, value) => {
      memory.set(key, value);
      attempt(() => {
        under.set(key, value);
        memory.delete(key);
      }, undefined);
    },
    remove: (key) => {
      memory.delete(key);
      attempt(() => under.remove(key), undefined);
    },
    keys: () => [...memory.keys(), ...attempt(() => under.keys(), [])],
  };
}
