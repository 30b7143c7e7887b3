import { z } from "zod";
import { defineQuery } from "#queries/define-query";
import { markCount, markCounts, markedMembers, marksAsked } from "#queries/marks/mark-counts";
import { driverPlace } from "./drivers-question";
import { EXAMPLE_FUNNEL, funnelAsked } from "./funnel-counts";
import { marksOfEntrants } from "./marks-of-entrants";

const entrantsAsked = funnelAsked.extend({
  entry_step: z.number().int(),
  goal_step: z.number().int(),
  lookback: z.number().int(),
  earlier_time: z.string(),
});
const EXAMPLE = {
  ...EXAMPLE_FUNNEL,
  entry_step: 1,
  goal_step: 2,
  lookback: 30,
  earlier_time: "2026-01-30 00:00:00.000",
};

/**
 * Of those who came to the entry step, how many have each mark, and how many of these came to the goal; the mark "" is of
 * all. Those with the most members first. Reads what marks-of-entrants.ts reads.
 */
export const driverCounts = defineQuery({
  name: "funnel/driver-counts",
  reads: [],
  params: entrantsAsked.extend(marksAsked),
  example: { ...EXAMPLE, least: 1, most: 100 },
  row: markCount,
  sql: ({ least, most, ...asked }) => markCounts(marksOfEntrants(asked), { least, most }),
});

/** The members with a mark, of one outcome or of both, each once, by id: exactly those whom driver-counts counts. */
export const driverMembers = defineQuery({
  name: "funnel/driver-members",
  reads: [],
  params: entrantsAsked.extend({ place: driverPlace }),
  example: { ...EXAMPLE, place: { subject: "trait.name", value: "Anna" } },
  row: z.object({ person: z.string() }),
  sql: ({ place: { subject, value, outcome }, ...asked }) =>
    markedMembers(marksOfEntrants(asked), {
      ...{ subject, value },
      converted: outcome === undefined ? undefined : outcome === "reached",
    }),
});
