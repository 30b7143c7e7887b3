import { resolvedPerson, storedForAsked } from "./person";

/**
 * What is known of some persons, as in traits, whatever the scope says of time. Takes the parameter `persons`, their ids.
 *
 * Columns: person UInt64, trait String, value String (a text as it is, all else as JSON), time DateTime64(3). Reads
 * member_traits.
 */
export const personTraits = `
  SELECT person, trait, latest.value AS value, latest.time AS time
  FROM (
    SELECT ${resolvedPerson("t")} AS person, t.trait AS trait, max(t.last) AS latest
    FROM member_traits AS t
    WHERE t.project = {project:UInt32} AND ${storedForAsked("t.person")}
    GROUP BY person, trait
  )`;
