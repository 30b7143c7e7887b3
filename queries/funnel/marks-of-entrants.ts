import type { z } from "zod";
import { filterSql, selectionSql } from "#queries/filters/filter-sql";
import { type Fragment, join } from "#queries/fragment";
import { bestAttempts } from "./best-attempts";
import { entryParams, type funnelAsked } from "./funnel-counts";
import { timeOf } from "./member-lines";
import { propertyParts } from "./property-parts";

/** Which members are told apart: those at `entry_step`, by whether they came to `goal_step`; and how far to look back. */
export interface EntrantsAsked extends z.infer<typeof funnelAsked> {
  entry_step: number;
  goal_step: number;
  lookback: number;
  earlier_time: string;
}

/** Columns of an event that can tell members apart, each a subject of the same name. */
const COLUMNS = ["channel", "source", "content", "activity", "category"] as const;

/**
 * What was known of each member who came to the entry step, by then or about themselves: one row per member and mark.
 *
 * TRICKY: properties are taken apart after the join, of the events that made an entry and not of all that could have.
 *
 * Columns: person UInt64, converted UInt8, subject String ("did" for events before, otherwise as a filter says it, "" for
 * the member as such), value String. Reads happenings, deeds_before, traits, first_joins.
 */
export function marksOfEntrants({ funnel, filter, ...asked }: EntrantsAsked): Fragment {
  const { entry_step, goal_step, lookback, earlier_time } = asked;
  const events = funnel.order === "any" ? funnel.steps.flatMap((step) => step.events) : null;
  const entered = selectionSql(events ?? funnel.steps[entry_step - 1]?.events ?? [], "entry");
  const built = join(
    [bestAttempts(funnel, filter), entered, filterSql(filter, "driver_f")],
    ([attempts = "", isEntry = "", holds = ""]) => {
      const entrants = `
        SELECT person, max(reached_goal) AS converted,
          argMin(entry_time, (1 - reached_goal, entry_time)) AS entered
        FROM (
          SELECT person, taken[{goal_step:UInt8}] != 0 AS reached_goal,
            addMilliseconds({from_time:DateTime64(3, 'UTC')}, ${timeOf("taken[{entry_step:UInt8}]")}) AS entry_time
          FROM (${attempts})
          WHERE taken[{entry_step:UInt8}] != 0
        )
        GROUP BY person`;
      return `
        SELECT DISTINCT e.person AS person, e.converted AS converted, 'did' AS subject, d.event AS value
        FROM deeds_before AS d
        INNER JOIN (${entrants}) AS e ON e.person = d.person
        WHERE d.time < e.entered AND d.time >= subtractDays(e.entered, {lookback:UInt16})
          AND NOT startsWith(d.event, '$')
        UNION ALL
        SELECT DISTINCT person, converted, mark.1 AS subject, mark.2 AS value
        FROM (
          SELECT person, converted, ${propertyParts("parts")},
            arrayJoin(arrayConcat(
              [${COLUMNS.map((name) => `('${name}', toString(${name}))`).join(", ")}],
              arrayMap(pair -> (concat('property.', pair.1), pair.2), parts))) AS mark
          FROM (
            SELECT e.person AS person, e.converted AS converted, h.properties AS properties,
              ${COLUMNS.map((name) => `h.${name} AS ${name}`).join(", ")}
            FROM (
              SELECT person, time, properties, ${COLUMNS.join(", ")}
              FROM happenings
              WHERE ${isEntry} AND ${holds}
            ) AS h
            INNER JOIN (${entrants}) AS e ON e.person = h.person AND e.entered = h.time
          )
        )
        WHERE value != ''
        UNION ALL
        SELECT person, converted, mark.1 AS subject, mark.2 AS value
        FROM (
          SELECT e.person AS person, e.converted AS converted, arrayJoin(arrayPushBack(k.marks, ('', ''))) AS mark
          FROM (${entrants}) AS e
          LEFT JOIN (
            SELECT person, groupArray((subject, value)) AS marks
            FROM (
              SELECT person, concat('trait.', trait) AS subject, value FROM traits WHERE value NOT IN ('', 'null')
              UNION ALL
              SELECT person, 'join.channel' AS subject, channel AS value FROM first_joins WHERE channel != ''
            )
            GROUP BY person
          ) AS k ON k.person = e.person
        )`;
    },
    ["deeds_before", "traits", "first_joins"],
  );
  const own = { entry_step, goal_step, lookback, earlier_time };
  return { ...built, params: { ...built.params, ...entryParams({ funnel, ...asked }), ...own } };
}
