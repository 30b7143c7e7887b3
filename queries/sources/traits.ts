import { resolvedPerson } from "./person";

/**
 * What is known of each person, whatever the scope says of time: one row per person and trait, with the last word on it
 * by the event's own time, whichever of the person's ids it was said under.
 *
 * Columns: person UInt64, trait String, value String (a text as it is, all else as JSON), time DateTime64(3). Reads
 * member_traits.
 */
export const traits = `
  SELECT person, trait, latest.value AS value, latest.time AS time
  FROM (
    SELECT ${resolvedPerson("t")} AS person, t.trait AS trait, max(t.last) AS latest
    FROM member_traits AS t
    WHERE t.project = {project:UInt32}
    GROUP BY person, trait
  )`;
