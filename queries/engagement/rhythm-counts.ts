import { z } from "zod";
import { defineQuery } from "#queries/define-query";
import { ANY_ACTIVE, type Filter, filterSchema } from "#queries/filters/filter";
import { filterSql, selectionSql } from "#queries/filters/filter-sql";
import { type Fragment, join } from "#queries/fragment";

const params = z.object({ filter: filterSchema.optional() });

/** Active events with the weekday (1 is Monday) and the hour that the project's clocks showed. */
const clocked = (filter: Filter | undefined): Fragment =>
  join(
    [selectionSql([{ event: ANY_ACTIVE }], "re"), filterSql(filter, "rf")],
    ([active = "", holds = ""]) => `
      SELECT person, toDayOfWeek(day) AS weekday, toHour(toTimeZone(time, {zone:String})) AS hour
      FROM happenings
      WHERE ${active} AND ${holds}`,
    ["happenings"],
  );

/** What was done at which hour of which weekday: active events, and how many members did them; no row where nothing was. */
export const rhythmCounts = defineQuery({
  name: "engagement/rhythm-counts",
  reads: [],
  params,
  example: {},
  row: z.object({
    weekday: z.number(),
    hour: z.number(),
    events: z.coerce.number(),
    members: z.coerce.number(),
  }),
  sql: ({ filter }) =>
    join(
      [clocked(filter)],
      ([sql = ""]) => `
        SELECT weekday, hour, count() AS events, uniqExact(person) AS members
        FROM (${sql})
        GROUP BY weekday, hour
        ORDER BY weekday, hour`,
    ),
});

/** Who did something at an hour of a weekday: each once, by id. */
export const rhythmMembers = defineQuery({
  name: "engagement/rhythm-members",
  reads: [],
  params: params.extend({ weekday: z.number().int(), hour: z.number().int() }),
  example: { weekday: 4, hour: 9 },
  row: z.object({ person: z.string() }),
  sql: ({ filter, weekday, hour }) => {
    const built = join(
      [clocked(filter)],
      ([sql = ""]) => `
        SELECT DISTINCT person FROM (${sql}) WHERE weekday = {weekday:UInt8} AND hour = {hour:UInt8} ORDER BY person`,
    );
    return { ...built, params: { ...built.params, weekday, hour } };
  },
});
