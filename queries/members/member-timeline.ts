import { z } from "zod";
import { defineQuery } from "#queries/define-query";
import { EXAMPLE_PERSONS, personIds } from "./persons-param";

/** Where a timeline goes on: before this event. */
export interface TimelineCursor {
  /** UTC, "YYYY-MM-DD HH:MM:SS.mmm" */
  time: string;
  id: string;
}

/** After every event there can be. */
export const LATEST: TimelineCursor = {
  time: "2299-12-31 00:00:00.000",
  id: "ffffffff-ffff-ffff-ffff-ffffffffffff",
};

/** Before every event there can be. */
export const EARLIEST = "1900-01-01 00:00:00.000";

/**
 * A part of what is stored under some ids, the latest first: of the events named, or of all without names, those before a
 * cursor.
 *
 * TRICKY: events lie by month, so only those after `since` (UTC) are looked at.
 *
 * TRICKY: rows come with their whole numbers in quotes, and texts made of JSON columns would have them as well.
 *
 * Reads stored_events.
 */
export const memberTimeline = defineQuery({
  name: "members/member-timeline",
  reads: ["stored_events"],
  params: z.object({
    stored: personIds,
    events: z.array(z.string()),
    time: z.string(),
    before: z.string(),
    limit: z.number().int().positive(),
    since: z.string(),
  }),
  example: {
    stored: EXAMPLE_PERSONS.persons,
    events: [],
    time: LATEST.time,
    before: LATEST.id,
    limit: 50,
    since: EARLIEST,
  },
  row: z.object({
    id: z.string(),
    time: z.string(),
    day: z.iso.date(),
    event: z.string(),
    source: z.string(),
    channel: z.string(),
    money: z.string(),
    excluded: z.string(),
    properties: z.string(),
    context: z.string(),
  }),
  sql: ({ stored, events, time, before, limit, since }) => ({
    sql: `
      SELECT toString(p.id) AS id, toString(p.time) AS time, toString(p.day) AS day, p.event AS event,
        p.source AS source, p.channel AS channel, toString(p.money) AS money, p.excluded AS excluded,
        toString(p.properties) AS properties, toString(p.context) AS context
      FROM stored_events AS p
      WHERE (p.time, p.id) < ({time:DateTime64(3, 'UTC')}, {before:UUID})
        AND p.time > {since:DateTime64(3, 'UTC')}
        AND (empty({events:Array(String)}) OR p.event IN {events:Array(String)})
      ORDER BY p.time DESC, p.id DESC
      LIMIT {limit:UInt32}
      SETTINGS output_format_json_quote_64bit_integers = 0`,
    params: { stored: stored.map(BigInt), events, time, before, limit, since },
    reads: [],
  }),
});
