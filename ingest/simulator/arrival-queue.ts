import { at } from "./chance/random";
import type { Delivery } from "./message";

const MINUTE = 60_000;

/**
 * Deliveries waiting for their arrival, in buckets of a minute. It holds what the visits under way have said and
 * what comes late (repeats, refunds, resolved tickets), not the history.
 */
export class ArrivalQueue {
  private readonly buckets = new Map<number, Delivery[]>();
  private next = Infinity;
  private last = -Infinity;

  push(delivery: Delivery): void {
    const minute = Math.floor(delivery.arrival / MINUTE);
    const bucket = this.buckets.get(minute);
    if (bucket) bucket.push(delivery);
    else this.buckets.set(minute, [delivery]);
    if (minute < this.next) this.next = minute;
    if (minute > this.last) this.last = minute;
  }

  /** Takes out what arrives before the minute of `instant`, in order of arrival. */
  takeBefore(instant: number): Delivery[] {
    const end = Math.floor(Math.min(instant / MINUTE, this.last + 1));
    const taken: Delivery[] = [];
    for (; this.next < end; this.next += 1) {
      const bucket = this.buckets.get(this.next);
      if (!bucket) continue;
      this.buckets.delete(this.next);
      bucket.sort((one, other) => one.arrival - other.arrival);
      for (let index = 0; index < bucket.length; index += 1) taken.push(at(bucket, index));
    }
    return taken;
  }
}
