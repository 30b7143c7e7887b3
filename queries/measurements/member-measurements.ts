import type { Acts } from "./acts";
import { daysAfter } from "./acts";
import type { Measurement } from "./measurement";
import type { Window } from "./windows";

const MONTH = 30;

/** How many persons there are. */
const persons = (acts: Acts, window: Window): Measurement => ({
  parts: { them: { acts, window } },
  of: (tally) => ({ kind: "count", count: tally("them").persons }),
  matureAfter: 0,
  lists: { counted: { part: "them" } },
});

/** The share of persons who are marked, among those whose days have passed. */
export const markedShare = (acts: Acts): Measurement => ({
  parts: { them: { acts, window: "span" } },
  of: (tally) => {
    const { rows, unripe, ones } = tally("them");
    return { kind: "proportion", successes: ones, trials: rows - unripe, immature: unripe > 0 };
  },
  matureAfter: daysAfter(acts),
  lists: { counted: { part: "them", marks: [1] }, base: { part: "them", marks: [0, 1] } },
});

export const membersTotal = persons({ of: "members" }, "span");
export const newMembers = persons({ of: "joined" }, "span");
export const trailingActive = (days: number) => persons({ of: "active" }, days);

export const newMemberGrowth: Measurement = {
  parts: {
    now: { acts: { of: "joined" }, window: "span" },
    before: { acts: { of: "joined" }, window: "earlier" },
  },
  of: (tally) => ({ kind: "growth", now: tally("now").persons, before: tally("before").persons }),
  matureAfter: 0,
  lists: { counted: { part: "now" }, base: { part: "before" } },
};

/** The mean over complete days, for the running day would pull it down. */
export const dailyActive: Measurement = {
  parts: { present: { acts: { of: "present" }, window: "complete" } },
  of: (tally) => ({ kind: "mean", total: tally("present").days, days: tally("present").windowDays }),
  matureAfter: 0,
  lists: {},
};

/** TRICKY: active visitors who never joined are no part of the members, so this is a ratio and has no interval. */
export const monthlyActiveRatio: Measurement = {
  parts: {
    active: { acts: { of: "active" }, window: MONTH },
    all: { acts: { of: "members" }, window: MONTH },
  },
  of: (tally) => ({ kind: "ratio", part: tally("active").persons, whole: tally("all").persons }),
  matureAfter: 0,
  lists: { counted: { part: "active" }, base: { part: "all" } },
};

export const stickiness: Measurement = {
  parts: { active: { acts: { of: "active" }, window: MONTH } },
  of: (tally) => {
    const { days, persons: members } = tally("active");
    return { kind: "ratio", part: days / MONTH, whole: members };
  },
  matureAfter: 0,
  lists: { base: { part: "active" } },
};

export const newMemberSales = (within: number): Measurement => ({
  parts: { them: { acts: { of: "spent", within }, window: "span" } },
  of: (tally) => {
    const { rows, unripe, units, squares } = tally("them");
    return { kind: "per-member", units, squares, members: rows - unripe, immature: unripe > 0 };
  },
  matureAfter: within,
  lists: { base: { part: "them", marks: [0, 1] } },
});
