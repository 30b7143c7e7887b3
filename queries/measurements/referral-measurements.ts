import { type Acts, daysAfter } from "./acts";
import type { Measurement, Part } from "./measurement";
import { markedShare } from "./member-measurements";

const FIRST_DAYS = 30;

const inviters: Part = { acts: { of: "inviters" }, window: "span" };
const active: Part = { acts: { of: "active" }, window: "span" };

/** TRICKY: inviters are summed by member, so that the sum of what they sent is the number of invites. */
export const invitesSent: Measurement = {
  parts: { inviters },
  of: (tally) => ({ kind: "count", count: Number(tally("inviters").units / 10_000n) }),
  matureAfter: 0,
  lists: { inviters: { part: "inviters" } },
};

export const invitesPerMember: Measurement = {
  parts: { inviters, active },
  of: (tally) => {
    const { units, squares } = tally("inviters");
    return { kind: "each", units, squares, members: tally("active").persons, immature: false };
  },
  matureAfter: 0,
  lists: { base: { part: "active" }, inviters: { part: "inviters" } },
};

/** Invites are counted, not members: one member may send several. */
export const inviteAcceptance = (within: number): Measurement => ({
  ...markedShare({ of: "invites", within }),
  lists: { inviters: { part: "them", marks: [0, 1] } },
});

/** Invites per member times their acceptance: both are of the same invites, so it is the accepted ones per member. */
export const kFactor = (within: number): Measurement => {
  const acts: Acts = { of: "brought", first: FIRST_DAYS, within };
  return {
    parts: { them: { acts, window: "span" } },
    of: (tally) => {
      const { rows, unripe, units, squares } = tally("them");
      return { kind: "each", units, squares, members: rows - unripe, immature: unripe > 0 };
    },
    matureAfter: daysAfter(acts),
    lists: { base: { part: "them", marks: [0, 1] }, inviters: { part: "them", marks: [1] } },
  };
};

export const inviteCycleTime: Measurement = {
  parts: { cycles: { acts: { of: "cycles" }, window: "span" } },
  of: (tally) => ({ kind: "median", middle: tally("cycles").median, of: tally("cycles").persons }),
  matureAfter: 0,
  lists: { base: { part: "cycles" } },
};

export const referralShare = markedShare({ of: "invited" });

export const referralRate: Measurement = {
  parts: { referrers: { acts: { of: "referrers" }, window: "span" }, active },
  of: (tally) => ({
    kind: "proportion",
    successes: tally("referrers").persons,
    trials: tally("active").persons,
    immature: false,
  }),
  matureAfter: 0,
  lists: { counted: { part: "referrers" }, base: { part: "active" } },
};
