import type { Period } from "#queries/period";

const columnsRead = (columns: readonly string[]) => `NOT ignore(${columns.join(", ")})`;

/** Reads columns of the events of some UTC days, and does nothing with them. */
export const scanEvents = (
  { from, to }: Period,
  columns: readonly string[],
  names: readonly string[] = [],
) => `
  SELECT count() AS rows FROM events
  WHERE project = {project:UInt32} AND time >= toDateTime64('${from} 00:00:00', 3, 'Asia/Shanghai')
    AND time < toDateTime64('${to} 00:00:00', 3, 'Asia/Shanghai')
    ${names.length === 0 ? "" : `AND event IN (${names.map((name) => `'${name}'`).join(", ")})`}
    AND ${columnsRead(columns)}`;

/** Reads on which local days each member was active. */
export const scanMemberMonths = ({ from, to }: Period) => `
  SELECT count() AS rows FROM member_months
  WHERE project = {project:UInt32} AND month >= toStartOfMonth(toDate('${from}')) AND month < '${to}'
    AND ${columnsRead(["person", "month", "days", "excluded"])}`;

/** Reads when every member joined. */
export const scanMemberLives = `
  SELECT count() AS rows FROM member_lives
  WHERE project = {project:UInt32} AND ${columnsRead(["person", "excluded", "joined", "identified"])}`;
