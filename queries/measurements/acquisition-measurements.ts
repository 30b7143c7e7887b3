import type { Measurement } from "./measurement";

/** Where no amount is known at all there is no value: nobody knows what was spent. */
export const acquisitionCost: Measurement = {
  parts: {
    costs: { acts: { of: "costs" }, window: "span" },
    joined: { acts: { of: "joined" }, window: "span" },
  },
  of: (tally) => {
    const { rows, units } = tally("costs");
    return rows === 0 ? { kind: "unknown" } : { kind: "shared", units, among: tally("joined").persons };
  },
  matureAfter: 0,
  lists: { base: { part: "joined" } },
};
