import { filterSql } from "#queries/filters/filter-sql";
import { numberOf } from "#queries/filters/subject-sql";
import { type Fragment, join } from "#queries/fragment";
import type { ActsAsked, CaseKind } from "./acts";
import { inSpans } from "./in-spans";
import { eventValue, withMemberValue } from "./member-value";

const property = (name: string) => `ifNull(toString(getSubcolumn(properties, '${name}')), '')`;

/** A request that names no ticket is its member's. */
const TICKET = `if(${property("ticket_id")} = '', concat('of ', toString(person)), concat('no ', ${property("ticket_id")}))`;

/** A longer time said than thirty years is no time. */
const SECONDS = numberOf(property("seconds"));
const SAID = `if(ifNull(${SECONDS} >= 0 AND ${SECONDS} <= 1e9, 0), ${SECONDS}, NULL)`;

/** What opens a case and what settles it, by what they have in common ("" for nothing); `took` is how long the latter says. */
const CASES = {
  reports: { opens: "Content Reported", settles: "Content Removed", about: "content", took: "NULL" },
  requests: { opens: "Support Opened", settles: "Support Resolved", about: TICKET, took: SAID },
} as const satisfies Record<CaseKind, object>;

/**
 * Every case: person, day, value, settled Nullable(Date), amount, mark. It is settled by the first that can at its time or
 * after, whoever does it; the filter and the breakdown are of what opened it.
 */
function judgedCases(kind: CaseKind, asked: ActsAsked): Fragment {
  const { opens, settles, about, took } = CASES[kind];
  const opened = withMemberValue(
    join(
      [filterSql(asked.filter, "cf"), eventValue(asked)],
      ([holds = "", value = ""]) => `
        SELECT person, time, day, ${about} AS about, ${value} AS value
        FROM happenings
        WHERE event = '${opens}' AND ${holds}`,
      ["happenings"],
    ),
    asked,
  );
  return join(
    [opened],
    ([sql = ""]) => `
      SELECT o.person AS person, o.day AS day, o.value AS value,
        arrayFirstIndex(one -> one.1 >= o.time, s.settling) AS place, s.settling[place] AS by,
        if(place = 0, NULL, by.4) AS settled,
        toDecimal64(if(place = 0, 0, ifNull(by.3, (toUnixTimestamp64Milli(by.1) - toUnixTimestamp64Milli(o.time)) / 1000)), 4) AS amount,
        toUInt8(place > 0) AS mark
      FROM (${sql}) AS o
      LEFT JOIN (
        SELECT about, arraySort(one -> (one.1, one.2), groupArray((time, id, took, day))) AS settling
        FROM (SELECT ${about} AS about, time, id, CAST(${took}, 'Nullable(Float64)') AS took, day FROM happenings WHERE event = '${settles}')
        WHERE about != ''
        GROUP BY about
      ) AS s ON s.about = o.about`,
    ["happenings"],
  );
}

/** See Acts: `cases`. */
export const caseActs = (kind: CaseKind, asked: ActsAsked): Fragment =>
  join(
    [inSpans(judgedCases(kind, asked))],
    ([sql = ""]) => `SELECT span, person, day, value, amount, mark FROM (${sql})`,
  );

/** See Acts: `waiting`. */
export const waitingActs = (asked: ActsAsked): Fragment =>
  join(
    [judgedCases("requests", asked)],
    ([sql = ""]) => `
      SELECT span, person, value, toDecimal64(0, 4) AS amount, 0 AS mark
      FROM (${sql})
      ARRAY JOIN arrayEnumerate({ends:Array(Date)}) AS span
      WHERE day < {ends:Array(Date)}[span] AND (isNull(settled) OR settled >= {ends:Array(Date)}[span])`,
  );
