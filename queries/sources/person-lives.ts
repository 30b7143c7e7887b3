import { countedRows, resolvedPerson, storedForAsked } from "./person";
import type { SourceSwitches } from "./source-switches";

/**
 * When some persons were seen and how much they did, whatever the scope says of time. Takes the parameter `persons`, their ids.
 *
 * Columns: person UInt64, stored Array(UInt64) (the ids that it is stored under), first_seen and last_seen DateTime64(3), events UInt64. Reads member_lives.
 */
export const personLives = ({ includeExcluded }: SourceSwitches): string => `
  SELECT ${resolvedPerson("l")} AS person, min(l.first_seen) AS first_seen, max(l.last_seen) AS last_seen,
    sum(l.events) AS events, groupUniqArray(l.person) AS stored
  FROM member_lives AS l
  WHERE ${countedRows("l.person", includeExcluded)} AND ${storedForAsked("l.person")}
  GROUP BY person`;
