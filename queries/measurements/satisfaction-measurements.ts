import type { Measurement } from "./measurement";

export const netPromoterScore: Measurement = {
  parts: { scores: { acts: { of: "scores" }, window: "span" } },
  of: (tally) => {
    const { threes, twos, ones } = tally("scores");
    return { kind: "answers", answers: { promoters: threes, passives: twos, detractors: ones } };
  },
  matureAfter: 0,
  lists: {
    base: { part: "scores" },
    promoters: { part: "scores", marks: [3] },
    passives: { part: "scores", marks: [2] },
    detractors: { part: "scores", marks: [1] },
  },
};

export const npsResponseRate: Measurement = {
  parts: {
    answered: { acts: { of: "did", event: "NPS Answered" }, window: "span" },
    prompted: { acts: { of: "did", event: "NPS Prompted" }, window: "span" },
  },
  of: (tally) => ({
    kind: "proportion",
    successes: tally("answered").persons,
    trials: tally("prompted").persons,
    immature: false,
  }),
  matureAfter: 0,
  lists: { counted: { part: "answered" }, base: { part: "prompted" } },
};

/** Ratings are counted, not members: one member may rate several subjects. */
export const satisfiedShare: Measurement = {
  parts: { ratings: { acts: { of: "ratings" }, window: "span" } },
  of: (tally) => {
    const { ones, rows } = tally("ratings");
    return { kind: "proportion", successes: ones, trials: rows, immature: false };
  },
  matureAfter: 0,
  lists: {},
};
