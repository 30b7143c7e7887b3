/** What a substream is drawn for; the lowest bits of its third name, so that no two purposes share numbers. */
export const Purpose = {
  traits: 0,
  day: 1,
  visit: 2,
  browse: 3,
  join: 4,
  invite: 5,
  leave: 6,
  stranger: 7,
  bot: 8,
  tester: 9,
  malformed: 10,
  calendar: 11,
  activities: 12,
  share: 13,
  click: 14,
} as const;
export type Purpose = (typeof Purpose)[keyof typeof Purpose];

/**
 * The third name of a substream: purpose (4 bits), ordinal within the day (8 bits), day (the rest).
 *
 * @param ordinal 0 … 255
 */
export function moment(purpose: Purpose, day: number, ordinal: number): number {
  return ((day << 12) | ((ordinal & 255) << 4) | purpose) >>> 0;
}

/** A number in [0, 1) that belongs to (seed, subject, moment), without a generator: for decisions made in bulk. */
export function lot(seed: number, subject: number, name: number): number {
  let h = seed | 0;
  h = stir(h, subject);
  h = stir(h, name);
  h ^= h >>> 16;
  h = Math.imul(h, 0x85ebca6b);
  h ^= h >>> 13;
  h = Math.imul(h, 0xc2b2ae35);
  h ^= h >>> 16;
  return (h >>> 0) / 4294967296;
}

/** One step of MurmurHash3 (A. Appleby, public domain). */
function stir(hash: number, word: number): number {
  let k = Math.imul(word, 0xcc9e2d51);
  k = (k << 15) | (k >>> 17);
  let h = hash ^ Math.imul(k, 0x1b873593);
  h = (h << 13) | (h >>> 19);
  return (Math.imul(h, 5) + 0xe6546b64) | 0;
}
