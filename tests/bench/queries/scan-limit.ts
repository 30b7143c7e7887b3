import type { Period } from "#queries/period";

const columnsRead = (columns: readonly string[]) => `NOT ignore(${columns.join(", ")})`;

const events = ({ from, to }: Period, columns: readonly string[], names: readonly string[]) => `FROM events
  WHERE project = {project:UInt32} AND time >= toDateTime64('${from} 00:00:00', 3, 'Asia/Shanghai')
    AND time < toDateTime64('${to} 00:00:00', 3, 'Asia/Shanghai')
    ${names.length === 0 ? "" : `AND event IN (${names.map((name) => `'${name}'`).join(", ")})`}
    AND ${columnsRead(columns)}`;

/** Reads columns of the events of some UTC days, and does nothing with them. */
export const scanEvents = (period: Period, columns: readonly string[], names: readonly string[] = []) =>
  `SELECT count() AS rows ${events(period, columns, names)}`;

/** Reads some events' instants, and lines each member's up. */
export const lineUpEvents = (period: Period, names: readonly string[]) => `
  SELECT max(length(line)) AS longest
  FROM (
    SELECT person, arraySort(groupArray(time)) AS line
    ${events(period, ["person", "time", "event", "excluded"], names)}
    GROUP BY person
  )`;

const memberMonths = ({ from, to }: Period) => `FROM member_months
  WHERE project = {project:UInt32} AND month >= toStartOfMonth(toDate('${from}')) AND month < '${to}'
    AND ${columnsRead(["person", "month", "days", "excluded"])}`;

/** Reads on which local days each member was active. */
export const scanMemberMonths = (period: Period) => `SELECT count() AS rows ${memberMonths(period)}`;

/** The same, and puts each member's rows together, as whoever counts members has to. */
export const groupMemberMonths = (period: Period) => `
  SELECT sum(bits) AS bits
  FROM (SELECT person, groupBitOr(days) AS bits ${memberMonths(period)} GROUP BY person)`;

const MEMBER_LIVES = `FROM member_lives
  WHERE project = {project:UInt32} AND ${columnsRead(["person", "excluded", "joined", "identified"])}`;

/** Reads when every member joined. */
export const scanMemberLives = `SELECT count() AS rows ${MEMBER_LIVES}`;

/** The same, and puts each member's rows together. */
export const groupMemberLives = `
  SELECT max(earliest) AS latest
  FROM (SELECT person, min(joined) AS earliest ${MEMBER_LIVES} GROUP BY person)`;

/** Reads who invited whom, of every join. */
export const scanJoins = `SELECT count() AS rows FROM join_events
  WHERE project = {project:UInt32} AND event = 'Member Joined' AND ${columnsRead(["person", "time", "id", "excluded", "inviter"])}`;

/** Reads what members did on each of some local days. */
export const scanMemberDays = ({ from, to }: Period) => `SELECT count() AS rows FROM member_days
  WHERE project = {project:UInt32} AND day >= '${from}' AND day < '${to}' AND ${columnsRead(["person", "day", "event", "events", "excluded"])}`;

/** Reads every order at its first reports. */
export const scanOrders = `SELECT count() AS rows FROM order_firsts
  WHERE project = {project:UInt32} AND ${columnsRead(["order_id", "excluded", "first.person", "first.time", "first.day", "first.money"])}`;
