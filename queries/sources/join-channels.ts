import { countedRows, resolvedPerson } from "./person";

/**
 * Through which channel each person joined, whatever the scope says of time: that of the first "Member Joined" ever.
 *
 * Columns: person UInt64, channel String. Reads events.
 */
export const joinChannels = `
  SELECT ${resolvedPerson("e")} AS person, toString(argMin(e.channel, (e.time, e.id))) AS channel
  FROM events AS e
  WHERE ${countedRows("e.person")} AND e.event = 'Member Joined'
  GROUP BY person`;
