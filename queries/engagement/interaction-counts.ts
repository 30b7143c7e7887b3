import { z } from "zod";
import { activeUnits } from "#queries/activity/active-units";
import { defineQuery } from "#queries/define-query";
import { type Filter, filterSchema } from "#queries/filters/filter";
import { type Fragment, join } from "#queries/fragment";
import { CONTENT_EVENTS } from "#queries/metrics/content-events";
import type { Scope } from "#queries/scope";
import { measuredEvents } from "#queries/trends/measured-events";

const params = z.object({ filter: filterSchema.optional() });

/** Every active member with how often they interacted. */
const interactionsOfEach = (scope: Scope, filter: Filter | undefined): Fragment =>
  join(
    [
      activeUnits(scope, { unit: "day", filter }),
      measuredEvents({ events: CONTENT_EVENTS.interactions, measure: "events" }, undefined, filter),
    ],
    ([active = "", done = ""]) => `
      SELECT a.person AS person, d.interactions AS interactions
      FROM (SELECT person FROM (${active}) WHERE notEmpty(units)) AS a
      LEFT JOIN (SELECT person, sum(events) AS interactions FROM (${done}) GROUP BY person) AS d ON d.person = a.person`,
  );

/** How many of the active members interacted exactly so often, the most often first. */
export const interactionCounts = defineQuery({
  name: "engagement/interaction-counts",
  reads: [],
  params,
  example: {},
  row: z.object({ interactions: z.coerce.number(), members: z.coerce.number() }),
  sql: ({ filter }, scope) =>
    join(
      [interactionsOfEach(scope, filter)],
      ([sql = ""]) => `
        SELECT interactions, count() AS members FROM (${sql}) GROUP BY interactions ORDER BY interactions DESC`,
    ),
});

/** The active members who interacted most, of equals by id; those who did not at all come last. */
export const mostInteracting = defineQuery({
  name: "engagement/most-interacting",
  reads: [],
  params: params.extend({ most: z.number().int().nonnegative() }),
  example: { most: 10 },
  row: z.object({ person: z.string() }),
  sql: ({ filter, most }, scope) => {
    const built = join(
      [interactionsOfEach(scope, filter)],
      ([sql = ""]) => `
        SELECT person FROM (${sql})
        ORDER BY interactions DESC, person
        LIMIT {most:UInt64}`,
    );
    return { ...built, params: { ...built.params, most } };
  },
});
