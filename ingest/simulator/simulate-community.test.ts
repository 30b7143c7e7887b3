import { createHash } from "node:crypto";
import { describe, expect, it } from "vitest";
import { simulateCommunity, type SimulationOptions } from "./simulate-community";

const SMALL: SimulationOptions = {
  seed: 11,
  members: 60,
  days: 30,
  until: "2026-06-30T10:30:00.000Z",
  zone: "Asia/Shanghai",
  currency: "CNY",
};

function fingerprint(options: SimulationOptions): string {
  const hash = createHash("sha256");
  for (const delivery of simulateCommunity(options).deliveries()) hash.update(JSON.stringify(delivery));
  return hash.digest("hex");
}

describe("simulateCommunity", () => {
  it("makes the same deliveries from the same seed, others from another", () => {
    expect(fingerprint(SMALL)).toBe(fingerprint({ ...SMALL }));
    expect(fingerprint({ ...SMALL, seed: 12 })).not.toBe(fingerprint(SMALL));
  });

  // A change of the model changes this; a change of the machine must not.
  it("makes these very deliveries on every machine", () => {
    expect(fingerprint(SMALL)).toBe("ff0f0f25ffcd183dfe5159f6301ada332ec3732b3261725227ddc1423bdc6e9f");
  });

  it("shares no id between two seeds", () => {
    const ids = (seed: number): string[] =>
      [...simulateCommunity({ ...SMALL, seed }).deliveries()].flatMap(({ message }) => [
        message.messageId,
        message.userId ?? "nobody",
      ]);
    const other = new Set(ids(12));
    expect(ids(11).filter((id) => id !== "nobody" && other.has(id))).toEqual([]);
  });

  it("can be run again, and told of before it is run", () => {
    const simulation = simulateCommunity(SMALL);
    const before = simulation.truth();
    const count = [...simulation.deliveries()].length;
    expect([...simulation.deliveries()].length).toBe(count);
    expect(simulation.truth()).toEqual(before);
    expect(before.deliveries.all).toBe(count);
  });

  it.each([1, 7, 200])("works with %i members", (members) => {
    const { members: told } = simulateCommunity({ ...SMALL, members }).truth();
    expect(told.joined).toBe(members);
  });

  it("refuses options it cannot keep", () => {
    expect(() => simulateCommunity({ ...SMALL, members: 0 })).toThrow(/members/);
    expect(() => simulateCommunity({ ...SMALL, days: 0.5 })).toThrow(/days/);
    expect(() => simulateCommunity({ ...SMALL, until: "soon" })).toThrow(/until/);
    expect(() => simulateCommunity({ ...SMALL, zone: "Mars/Olympus" })).toThrow(RangeError);
  });
});
