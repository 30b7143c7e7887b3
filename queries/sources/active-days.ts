import { countedRows, resolvedPerson } from "./person";

/**
 * Active members of the scope's days: one row per person with the sorted local days on which they did something that
 * makes a member active.
 *
 * Columns: person UInt64, days Array(Date). Reads member_days.
 */
export const activeDays = `
  SELECT ${resolvedPerson("stored")} AS person, arraySort(groupUniqArrayArray(stored.days)) AS days
  FROM (
    SELECT project, person, groupUniqArray(day) AS days
    FROM member_days
    WHERE ${countedRows("member_days.person")} AND day >= {from:Date} AND day < {to:Date} AND event NOT IN {inactive:Array(String)}
    GROUP BY project, person
  ) AS stored
  GROUP BY person`;
