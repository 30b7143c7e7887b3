import { z } from "zod";
import { defineQuery } from "#queries/define-query";
import { boundPersons, EXAMPLE_PERSONS, personsParam } from "./persons-param";

/** More than anybody has; a shared device may bring many. */
const MOST = 200;

/**
 * The ids with which somebody's events came, user ids first, the latest first. An id that only came along with theirs,
 * as from a shared device, may be another's. Instants are UTC. Reads person_events.
 */
export const memberIds = defineQuery({
  name: "members/member-ids",
  reads: ["person_events"],
  params: personsParam,
  example: EXAMPLE_PERSONS,
  row: z.object({
    id: z.string(),
    isUser: z.boolean(),
    firstSeen: z.string(),
    lastSeen: z.string(),
    sources: z.array(z.string()),
  }),
  sql: ({ persons }) => ({
    sql: `
      SELECT came.1 AS id, came.2 AS isUser, toString(min(time)) AS firstSeen, toString(max(time)) AS lastSeen,
        arraySort(groupUniqArray(toString(source))) AS sources
      FROM person_events
      ARRAY JOIN [(user_id, true), (anonymous_id, false)] AS came
      WHERE came.1 != ''
      GROUP BY came
      ORDER BY isUser DESC, max(time) DESC, id
      LIMIT ${MOST}`,
    params: boundPersons(persons),
    reads: [],
  }),
});
