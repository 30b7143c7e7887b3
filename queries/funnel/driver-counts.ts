import { z } from "zod";
import { defineQuery } from "#queries/define-query";
import { join } from "#queries/fragment";
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
  params: entrantsAsked.extend({ least: z.number().int(), most: z.number().int() }),
  example: { ...EXAMPLE, least: 1, most: 100 },
  row: z.object({
    subject: z.string(),
    value: z.string(),
    members: z.coerce.number(),
    converted: z.coerce.number(),
  }),
  sql: ({ least, most, ...asked }) => {
    const built = join(
      [marksOfEntrants(asked)],
      ([marks = ""]) => `
        SELECT subject, value, count() AS members, sum(converted) AS converted
        FROM (${marks})
        GROUP BY subject, value
        HAVING members >= {least:UInt32} OR subject = ''
        ORDER BY subject = '' DESC, members DESC, subject, value
        LIMIT {most:UInt32}`,
    );
    return { ...built, params: { ...built.params, least, most } };
  },
});

/** The members with a mark, of one outcome or of both, each once, by id: exactly those whom driver-counts counts. */
export const driverMembers = defineQuery({
  name: "funnel/driver-members",
  reads: [],
  params: entrantsAsked.extend({ place: driverPlace }),
  example: { ...EXAMPLE, place: { subject: "trait.name", value: "Anna" } },
  row: z.object({ person: z.string() }),
  sql: ({ place: { subject, value, outcome }, ...asked }) => {
    const ofOutcome = outcome === undefined ? "" : ` AND converted = ${outcome === "reached" ? 1 : 0}`;
    const built = join(
      [marksOfEntrants(asked)],
      ([marks = ""]) => `
        SELECT toString(person) AS person
        FROM (${marks})
        WHERE subject = {subject:String} AND value = {value:String}${ofOutcome}
        ORDER BY person`,
    );
    return { ...built, params: { ...built.params, subject, value } };
  },
});
