const BITS_PER_ID = 10;
const BLOCK_WORDS = 16;
const BLOCK_BYTES = BLOCK_WORDS * 4;
const SMALLEST = 1_048_576;
const MAX_BYTES = 256 * 1_048_576;

interface Layer {
  words: Uint32Array;
  blocks: number;
  /** How many ids it is made for, and how many it got. */
  capacity: number;
  size: number;
}

/**
 * Answers "was this id surely never added?" from a little memory: a Bloom filter in blocks of one cache line
 * (Putze, Sanders, Singler 2007: "Cache-, hash- and space-efficient Bloom filters"), 10 bits and 6 probes an id,
 * so that about 1 in 80 strange ids looks known. Grows by layers, each as large as all before it.
 *
 * Once `maxBytes` are in use it grows no more: strange ids then look known more and more often, which costs
 * look-ups in the table but never an error.
 *
 * The bits come from the id itself, which is a hash; the version and variant bits of a UUID are left out.
 */
export class RecentIds {
  readonly #layers: Layer[] = [];
  readonly #maxBytes: number;

  /** @param expected how many ids to make room for at first */
  constructor(expected: number, maxBytes = MAX_BYTES) {
    this.#maxBytes = maxBytes;
    this.#grow(Math.max(SMALLEST, expected));
  }

  /** False only if the id was never added. @param id a UUID as text */
  mayHave(id: string): boolean {
    const first = Number.parseInt(id.slice(0, 8), 16);
    const third = Number.parseInt(id.slice(19, 23) + id.slice(24, 28), 16);
    const fourth = Number.parseInt(id.slice(28, 36), 16);
    return this.#layers.some((layer) => isIn(layer, first, third, fourth));
  }

  /** @param id a UUID as text */
  add(id: string): void {
    this.#put(
      Number.parseInt(id.slice(0, 8), 16),
      Number.parseInt(id.slice(19, 23) + id.slice(24, 28), 16),
      Number.parseInt(id.slice(28, 36), 16),
    );
  }

  /** Adds ids in their 16 bytes each, big-endian. */
  addBytes(ids: Buffer): void {
    for (let at = 0; at + 16 <= ids.length; at += 16) {
      this.#put(ids.readUInt32BE(at), ids.readUInt32BE(at + 8), ids.readUInt32BE(at + 12));
    }
  }

  get bytes(): number {
    return this.#layers.reduce((sum, { words }) => sum + words.byteLength, 0);
  }

  #put(first: number, third: number, fourth: number): void {
    const last = this.#layers.at(-1);
    if (!last) return;
    const layer = last.size < last.capacity ? last : (this.#grow(this.#capacity()) ?? last);
    const block = blockOf(layer, third, fourth);
    for (let probe = 0; probe < 6; probe++) {
      const bit = bitOf(probe, first, fourth);
      const word = block + (bit >>> 5);
      layer.words[word] = (layer.words[word] ?? 0) | (1 << (bit & 31));
    }
    layer.size += 1;
  }

  #capacity(): number {
    return this.#layers.reduce((sum, { capacity }) => sum + capacity, 0);
  }

  /** Null when there is no more memory to be had. */
  #grow(capacity: number): Layer | null {
    const wanted = Math.ceil((capacity * BITS_PER_ID) / 8 / BLOCK_BYTES);
    const left = Math.floor((this.#maxBytes - this.bytes) / BLOCK_BYTES);
    const blocks = Math.min(wanted, left);
    if (blocks < 1) return null;
    const words = new Uint32Array(blocks * BLOCK_WORDS);
    const layer = { words, blocks, capacity: Math.floor((blocks * BLOCK_BYTES * 8) / BITS_PER_ID), size: 0 };
    this.#layers.push(layer);
    return layer;
  }
}

function isIn(layer: Layer, first: number, third: number, fourth: number): boolean {
  const block = blockOf(layer, third, fourth);
  for (let probe = 0; probe < 6; probe++) {
    const bit = bitOf(probe, first, fourth);
    if ((((layer.words[block + (bit >>> 5)] ?? 0) >>> (bit & 31)) & 1) === 0) return false;
  }
  return true;
}

/** Nearly monotonic in the table's order of ids, so that filling from the table walks through the memory in order. */
function blockOf({ blocks }: Layer, third: number, fourth: number): number {
  const hash = ((third << 4) | (fourth >>> 28)) >>> 0;
  return Math.floor((hash / 2 ** 32) * blocks) * BLOCK_WORDS;
}

/** One of 512 bits: three times nine bits from each of two words. */
const bitOf = (probe: number, first: number, fourth: number): number =>
  ((probe < 3 ? first : fourth) >>> ((probe % 3) * 9)) & 511;
