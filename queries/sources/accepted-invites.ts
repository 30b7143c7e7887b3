import { countedRows, resolvedPerson } from "./person";
import type { SourceSwitches } from "./source-switches";

/**
 * Who accepted each invite, whatever the scope says of time: the first who did.
 *
 * Columns: invite String (never ""), person UInt64. Reads join_events.
 */
export const acceptedInvites = ({ includeExcluded }: SourceSwitches): string => `
  SELECT e.invite AS invite, argMin(${resolvedPerson("e")}, (e.time, e.id)) AS person
  FROM join_events AS e
  WHERE ${countedRows("e.person", includeExcluded)} AND e.event = 'Invite Accepted' AND e.invite != ''
  GROUP BY invite`;
