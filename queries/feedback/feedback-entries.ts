import { z } from "zod";
import { defineQuery } from "#queries/define-query";
import { join } from "#queries/fragment";
import { LATEST } from "#queries/members/member-timeline";
import { said, saidAsked } from "./said";
import { FEEDBACK_BANDS, FEEDBACK_KINDS, FEEDBACK_STATES } from "./feedback-words";

const EVERYTHING = { search: "", silent: true, in_hand: [], handled: [] };

/** What members said, the latest first: a part of it from before a cursor on. Reads happenings. */
export const feedbackEntries = defineQuery({
  name: "feedback/feedback-entries",
  reads: [],
  params: saidAsked.extend({
    kind: z.enum(FEEDBACK_KINDS).optional(),
    band: z.enum(FEEDBACK_BANDS).optional(),
    state: z.enum(FEEDBACK_STATES).optional(),
    id: z.guid().optional(),
    time: z.string(),
    before: z.guid(),
    limit: z.number().int().positive(),
  }),
  example: { ...EVERYTHING, time: LATEST.time, before: LATEST.id, limit: 50 },
  row: z.object({
    id: z.string(),
    person: z.string(),
    time: z.string(),
    channel: z.string(),
    kind: z.enum(FEEDBACK_KINDS),
    score: z.number().nullable(),
    band: z.enum(FEEDBACK_BANDS),
    text: z.string(),
    about: z.string(),
    state: z.enum(FEEDBACK_STATES),
  }),
  sql: ({ kind, band, state, id, time, before, limit, ...asked }) => {
    const chosen = Object.fromEntries(
      Object.entries({ kind, band, state }).filter(([, value]) => value !== undefined),
    );
    const wanted = Object.keys(chosen).map((name) => `AND ${name} = {${name}:String}`);
    const built = join(
      [said(asked)],
      ([sql = ""]) => `
        SELECT toString(id) AS id, toString(person) AS person, toString(time) AS time, channel, kind, score, band, text,
          about, state
        FROM (${sql}) AS s
        WHERE (s.time, s.id) < ({time:DateTime64(3, 'UTC')}, {before:UUID})
          ${wanted.join(" ")} ${id === undefined ? "" : "AND s.id = {id:UUID}"}
        ORDER BY s.time DESC, s.id DESC
        LIMIT {limit:UInt32}`,
    );
    const own = { ...chosen, time, before, limit, ...(id === undefined ? {} : { id }) };
    return { ...built, params: { ...built.params, ...own } };
  },
});

/** How much was said of each kind and band, and how far it is. Reads happenings. */
export const feedbackCounts = defineQuery({
  name: "feedback/feedback-counts",
  reads: [],
  params: saidAsked,
  example: EVERYTHING,
  row: z.object({
    kind: z.enum(FEEDBACK_KINDS),
    band: z.enum(FEEDBACK_BANDS),
    state: z.enum(FEEDBACK_STATES),
    count: z.coerce.number(),
  }),
  sql: (asked) =>
    join(
      [said(asked)],
      ([sql = ""]) => `
        SELECT kind, band, state, count() AS count FROM (${sql}) GROUP BY kind, band, state
        ORDER BY kind, band, state`,
    ),
});
