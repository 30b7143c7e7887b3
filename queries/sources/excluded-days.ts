import { leftOutRow, resolvedPerson } from "./person";

/**
 * What bots and tests did on the scope's days, whether they are counted elsewhere or not.
 *
 * Columns: person UInt64, day Date, event String, events UInt64. Reads member_days.
 */
export const excludedDays = `
  SELECT ${resolvedPerson("d")} AS person, d.day AS day, d.event AS event, d.events AS events
  FROM member_days AS d
  WHERE d.project = {project:UInt32} AND d.day >= {from:Date} AND d.day < {to:Date} AND ${leftOutRow("d.person")}`;
