const EMPTY = -1;

/**
 * Makes a function that counts how often it met a text of hexadecimal digits before: 0 the first time.
 *
 * It knows a text by its first 48 bits. Two texts that share them share their count, which does no harm: the number
 * only has to be the same whenever the same file is read.
 *
 * TRICKY: a Map ends at 2^24 keys and takes 40 bytes and more for each, so this is an open table over typed arrays,
 * 12 bytes a place, at most two thirds full.
 */
export function occurrences(): (hex: string) => number {
  let keys = new Float64Array(1024).fill(EMPTY);
  let counts = new Uint32Array(1024);
  let used = 0;

  const placeOf = (key: number): number => {
    let place = key % keys.length;
    while (keys[place] !== EMPTY && keys[place] !== key) place = (place + 1) % keys.length;
    return place;
  };
  const grow = () => {
    const [oldKeys, oldCounts] = [keys, counts];
    keys = new Float64Array(oldKeys.length * 2).fill(EMPTY);
    counts = new Uint32Array(oldKeys.length * 2);
    oldKeys.forEach((key, index) => {
      if (key === EMPTY) return;
      const place = placeOf(key);
      keys[place] = key;
      counts[place] = oldCounts[index] ?? 0;
    });
  };

  return (hex) => {
    const key = parseInt(hex.slice(0, 12), 16);
    const place = placeOf(key);
    if (keys[place] === key) {
      const before = counts[place] ?? 0;
      counts[place] = before + 1;
      return before;
    }
    keys[place] = key;
    counts[place] = 1;
    used += 1;
    if (used * 3 > keys.length * 2) grow();
    return 0;
  };
}
