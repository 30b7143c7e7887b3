import { countedRows, resolvedPerson } from "./person";

/**
 * Everybody who left before the scope's end: one row per person with the local day on which they first did.
 *
 * Columns: person UInt64, day Date. Reads member_days.
 */
export const leaves = `
  SELECT ${resolvedPerson("d")} AS person, min(d.day) AS day
  FROM member_days AS d
  WHERE ${countedRows("d.person")} AND d.event = 'Member Left' AND d.day < {to:Date}
  GROUP BY person`;
