import { inviteId } from "./invite-id";
import { countedRows, resolvedPerson } from "./person";
import type { SourceSwitches } from "./source-switches";

/**
 * Who accepted each invite, whatever the scope says of time: the first who did.
 *
 * Columns: invite String (never ""), person UInt64. Reads events.
 */
export const acceptedInvites = ({ includeExcluded }: SourceSwitches): string => `
  SELECT ${inviteId("e")} AS invite, argMin(${resolvedPerson("e")}, (e.time, e.id)) AS person
  FROM events AS e
  WHERE ${countedRows("e.person", includeExcluded)} AND e.event = 'Invite Accepted' AND invite != ''
  GROUP BY invite`;
