import { resolvedPerson, storedForAsked } from "./person";

/**
 * Whom some persons are known as, whatever the scope says of time: one row per person who did anything. Takes the
 * parameter `persons`, their ids.
 *
 * Columns: person UInt64, user_id String ("" if they were never known), first_seen, last_seen DateTime64(3), events
 * UInt64. Reads events.
 */
export const profileRows = `
  SELECT ${resolvedPerson("e")} AS person, argMaxIf(e.user_id, e.time, e.user_id != '') AS user_id,
    min(e.time) AS first_seen, max(e.time) AS last_seen, count() AS events
  FROM events AS e
  WHERE e.project = {project:UInt32} AND ${storedForAsked("e.person")}
  GROUP BY person`;
