import { exponential, naturalLog } from "./exact-math";

/**
 * A small generator of random numbers (sfc32) that can be set to any of 2^96 substreams in a few nanoseconds.
 *
 * Every subject (a member's traits, one visit of one member, one crawl of one bot) draws from a substream named by
 * three numbers, so what it draws does not depend on who was drawn before.
 * Source: C. Doty-Humphrey, PractRand, "sfc32".
 */
export class Random {
  private a = 0;
  private b = 0;
  private c = 0;
  private d = 1;

  /** Go to the beginning of the substream named by these three 32-bit numbers. */
  reset(seed: number, subject: number, moment: number): this {
    this.a = moment | 0;
    this.b = subject | 0;
    this.c = seed | 0;
    this.d = 1;
    for (let round = 0; round < 15; round += 1) this.next();
    return this;
  }

  /** A 32-bit signed integer. */
  private next(): number {
    const sum = (this.a + this.b + this.d) | 0;
    this.d = (this.d + 1) | 0;
    this.a = this.b ^ (this.b >>> 9);
    this.b = (this.c + (this.c << 3)) | 0;
    this.c = (((this.c << 21) | (this.c >>> 11)) + sum) | 0;
    return sum;
  }

  /** Uniform in [0, 1). */
  uniform(): number {
    return (this.next() >>> 0) / 4294967296;
  }

  chance(probability: number): boolean {
    return this.uniform() < probability;
  }

  /** An integer of 0 … n − 1. */
  below(n: number): number {
    return Math.floor(this.uniform() * n);
  }

  /** Uniform in [low, high). */
  between(low: number, high: number): number {
    return low + this.uniform() * (high - low);
  }

  /** Exponential with this mean. */
  wait(mean: number): number {
    return -mean * naturalLog(1 - this.uniform());
  }

  /** How many times in a row it goes on, each time with this probability; at most `most`. */
  runs(probability: number, most: number): number {
    let count = 0;
    while (count < most && this.chance(probability)) count += 1;
    return count;
  }

  /** Standard normal (Marsaglia's polar method, one of the pair). */
  normal(): number {
    for (;;) {
      const x = 2 * this.uniform() - 1;
      const y = 2 * this.uniform() - 1;
      const s = x * x + y * y;
      if (s > 0 && s < 1) return x * Math.sqrt((-2 * naturalLog(s)) / s);
    }
  }

  /** Gamma of this shape with mean 1 (Marsaglia and Tsang 2000; shapes below 1 by their boost). */
  gamma(shape: number): number {
    const whole = shape < 1 ? shape + 1 : shape;
    const boost = shape < 1 ? exponential(naturalLog(1 - this.uniform()) / shape) : 1;
    const d = whole - 1 / 3;
    const c = 1 / Math.sqrt(9 * d);
    for (;;) {
      const x = this.normal();
      const root = 1 + c * x;
      if (root <= 0) continue;
      const v = root * root * root;
      if (naturalLog(1 - this.uniform()) < 0.5 * x * x + d - d * v + d * naturalLog(v)) {
        return (boost * d * v) / shape;
      }
    }
  }

  /** One of the list, each as likely. */
  pick<T>(list: ArrayLike<T>): T {
    return at(list, this.below(list.length));
  }

  /** The index of a weight, in proportion to the weights. */
  weighted(weights: ArrayLike<number>, total: number): number {
    let left = this.uniform() * total;
    for (let index = 0; index < weights.length; index += 1) {
      left -= at(weights, index);
      if (left < 0) return index;
    }
    return weights.length - 1;
  }
}

/** @throws RangeError if there is nothing at this index: the caller's bug */
export function at<T>(list: ArrayLike<T>, index: number): T {
  const value = list[index];
  if (value === undefined) throw new RangeError(`nothing at ${index} of ${list.length}`);
  return value;
}
