import type { Selection } from "#queries/filters/filter";
import { CONTENT_EVENTS } from "#queries/metrics/content-events";
import type { Measurement, Part, Tally } from "./measurement";
import type { Window } from "./windows";

const active: Part = { acts: { of: "active" }, window: "span" };

export const times = (events: Selection, window: Window = "span"): Part => ({
  acts: { of: "times", events },
  window,
});

/** How often in all; amounts are kept in ten-thousandths. */
export const total = ({ units }: Tally): number => Number(units / 10_000n);

/** How often an active member did something; those who did not count too. */
const eachOf = (events: Selection): Measurement => ({
  parts: { done: times(events), active },
  of: (tally) => {
    const { units, squares } = tally("done");
    return { kind: "each", units, squares, members: tally("active").persons, immature: false };
  },
  matureAfter: 0,
  lists: { base: { part: "active" } },
});

/** Which part of some events are of a kind. Events are counted, not members, so nobody is listed. */
export const partOf = (kind: Selection, all: Selection): Measurement => ({
  parts: { kind: times(kind), all: times(all) },
  of: (tally) => ({
    kind: "proportion",
    successes: total(tally("kind")),
    trials: total(tally("all")),
    immature: false,
  }),
  matureAfter: 0,
  lists: {},
});

const { views, shares, publications, official, ugc, reactions, interactions, deep } = CONTENT_EVENTS;

export const publishingFrequency: Measurement = {
  parts: { published: times(official, "complete") },
  of: (tally) => {
    const published = tally("published");
    return { kind: "mean", total: total(published), days: published.windowDays };
  },
  matureAfter: 0,
  lists: {},
};

export const postsPerMember = eachOf(publications);
export const sharesPerMember = eachOf(shares);
export const interactionsPerMember = eachOf(interactions);

export const contentInteractionRate: Measurement = {
  parts: { reactions: times(reactions), views: times(views) },
  of: (tally) => ({ kind: "ratio", part: total(tally("reactions")), whole: total(tally("views")) }),
  matureAfter: 0,
  lists: {},
};

export const contentInteractionReach: Measurement = {
  parts: { reactions: times(reactions), views: times(views) },
  of: (tally) => ({
    kind: "proportion",
    successes: tally("reactions").persons,
    trials: tally("views").persons,
    immature: false,
  }),
  matureAfter: 0,
  lists: { counted: { part: "reactions" }, base: { part: "views" } },
};

export const deepInteractionShare = partOf(deep, [...interactions, ...publications]);
export const ugcShare = partOf(ugc, publications);

const threads: Part = { acts: { of: "threads" }, window: "span" };

export const timeToFirstReply: Measurement = {
  parts: { threads },
  of: (tally) => ({ kind: "median", middle: tally("threads").median, of: tally("threads").ones }),
  matureAfter: 0,
  lists: {},
};

export const unansweredShare: Measurement = {
  parts: { threads },
  of: (tally) => {
    const { rows, ones } = tally("threads");
    return { kind: "proportion", successes: rows - ones, trials: rows, immature: false };
  },
  matureAfter: 0,
  lists: {},
};
