import { countedRows, resolvedPerson } from "./person";
import type { SourceSwitches } from "./source-switches";

/**
 * Who was first invited by whom, whatever the scope says of time: one row per person who was; nobody invites themselves.
 *
 * Columns: person UInt64, inviter UInt64. Reads events.
 */
export const inviters = ({ includeExcluded }: SourceSwitches): string => `
  SELECT person, first.2 AS inviter
  FROM (
    SELECT ${resolvedPerson("e")} AS person, min((e.time, ${resolvedPerson("e", "inviter")})) AS first
    FROM events AS e
    WHERE ${countedRows("e.person", includeExcluded)} AND e.inviter != 0
    GROUP BY person
  )
  WHERE person != first.2`;
