import { describe, expect, it } from "vitest";
import { ArrivalQueue } from "./arrival-queue";
import type { Delivery } from "./message";

function delivery(arrival: number): Delivery {
  const message = { type: "track" as const, messageId: String(arrival), timestamp: "", context: {} };
  return { message, arrival, occurred: arrival, repeat: false, nature: "counted" };
}

describe("arrival queue", () => {
  it("gives what has arrived, in order, and keeps the rest", () => {
    const queue = new ArrivalQueue();
    for (const arrival of [190_000, 61_000, 60_500, 3, 10 * 86_400_000]) queue.push(delivery(arrival));
    const arrivals = (before: number): number[] => queue.takeBefore(before).map(({ arrival }) => arrival);
    expect(arrivals(130_000)).toEqual([3, 60_500, 61_000]);
    queue.push(delivery(180_001));
    expect(arrivals(Infinity)).toEqual([180_001, 190_000, 864_000_000]);
    expect(arrivals(Infinity)).toEqual([]);
  });
});
