import { z } from "zod";
import { defineQuery } from "#queries/define-query";
import { type Fragment, join } from "#queries/fragment";
import type { Scope } from "#queries/scope";
import { CHANGES } from "./changes-sql";
import { STAGES, STANDINGS } from "./stage";
import { OUTSIDE, stageRow } from "./standing-row";
import { EXAMPLE_STANDINGS, standingsAsked, standingsOn } from "./standings-on";

/** What a member may do about a stage: be in it before the first of the days, enter it on them, move on from it, be in it at last. */
export const TRAFFIC = ["at-first", "entered", "moved-on", "at-last"] as const;

/** Members and what they did: person, did (its place in TRAFFIC, from 0 on), stage; each once. `days` in a row, after the day before. */
const traffic = (asked: z.infer<typeof standingsAsked>, scope: Scope): Fragment =>
  join(
    [standingsOn(scope, asked)],
    ([sql = ""]) => `
      SELECT person, one.1 AS did, one.2 AS stage
      FROM (
        SELECT person, standings, ${CHANGES} AS changes
        FROM (${sql})
      )
      ARRAY JOIN arrayDistinct(arrayConcat(
        [(0, standings[1]), (3, standings[-1])],
        arrayMap(change -> (1, change.2), changes),
        arrayMap(change -> (2, change.3), changes))) AS one
      WHERE stage NOT IN ${OUTSIDE}`,
  );

/** How many members were in each stage at first, entered it, moved on from it and were in it at last. */
export const stageTraffic = defineQuery({
  name: "stages/stage-traffic",
  reads: [],
  params: standingsAsked,
  example: EXAMPLE_STANDINGS,
  row: z.object({
    did: z
      .number()
      .transform((place) => TRAFFIC[place])
      .pipe(z.enum(TRAFFIC)),
    stage: stageRow,
    members: z.coerce.number(),
  }),
  sql: (asked, scope) =>
    join(
      [traffic(asked, scope)],
      ([sql = ""]) => `SELECT did, stage, count() AS members FROM (${sql}) GROUP BY did, stage`,
    ),
});

/** Who did that about a stage: each once, by id. */
export const stageTrafficMembers = defineQuery({
  name: "stages/stage-traffic-members",
  reads: [],
  params: standingsAsked.extend({ stage: z.enum(STAGES), did: z.enum(TRAFFIC) }),
  example: { ...EXAMPLE_STANDINGS, stage: "new", did: "entered" },
  row: z.object({ person: z.string() }),
  sql: ({ stage, did, ...asked }, scope) => {
    const built = join(
      [traffic(asked, scope)],
      ([sql = ""]) =>
        `SELECT person FROM (${sql}) WHERE did = {did:UInt8} AND stage = {stage:UInt8} ORDER BY person`,
    );
    const numbers = { did: TRAFFIC.indexOf(did), stage: STANDINGS.indexOf(stage) };
    return { ...built, params: { ...built.params, ...numbers } };
  },
});
