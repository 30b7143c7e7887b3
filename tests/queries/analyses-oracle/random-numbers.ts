/** Draws that are the same for the same seed. */
export interface Draws {
  /** A whole number from 0 up to below `count`. */
  below: (count: number) => number;
  /** Whether something of this probability happens. */
  chance: (share: number) => boolean;
  /** One of some things. */
  one: <T>(things: readonly T[]) => T;
}

/** A generator of draws (mulberry32). */
export function drawsFrom(seed: number): Draws {
  let state = seed | 0;
  const number = () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const below = (count: number) => Math.floor(number() * count);
  return {
    below,
    chance: (share) => number() < share,
    one: (things) => {
      const [thing] = things.slice(below(things.length));
      if (thing === undefined) throw new Error("nothing to choose from");
      return thing;
    },
  };
}
