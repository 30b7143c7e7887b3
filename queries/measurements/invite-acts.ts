import { ANY_ACTIVE } from "#queries/filters/filter";
import { filterSql } from "#queries/filters/filter-sql";
import { type Fragment, join } from "#queries/fragment";
import type { ActsAsked } from "./acts";
import { daysOf } from "./event-acts";
import { inSpans } from "./in-spans";
import { begun } from "./join-acts";
import { asksEvents, eventValue, withMemberValue } from "./member-value";

/** Every invite at its first report ever: number, person, day, `holds` whether the filter holds for it, and its value. */
const invitesSent = (asked: ActsAsked): Fragment =>
  withMemberValue(
    join(
      [filterSql(asked.filter, "if"), eventValue(asked)],
      ([holds = "", value = ""]) => `
        SELECT number, first.1 AS person, first.2 AS day, first.3 AS holds, first.4 AS value
        FROM (
          SELECT number, argMin((person, day, holds, val), (time, id)) AS first
          FROM (
            SELECT person, time, id, day, toUInt8(${holds}) AS holds, ${value} AS val,
              if(invite = '', toString(id), invite) AS number
            FROM happenings
            WHERE event = 'Member Invited'
          )
          GROUP BY number
        )`,
      ["happenings"],
    ),
    asked,
  );

/** The invites for which the filter holds: person, day, value, and whether somebody else accepted them in time. */
function judgedInvites(within: number, asked: ActsAsked): Fragment {
  const judged = join(
    [invitesSent(asked)],
    ([sql = ""]) => `
      SELECT i.person AS person, i.day AS day, i.value AS value,
        arrayExists(one -> one.1 != i.person AND one.2 >= i.day AND one.2 <= addDays(i.day, {accept_within:UInt16}), a.accepted) AS accepted
      FROM (${sql}) AS i
      LEFT JOIN (
        SELECT invite AS number, groupUniqArray((person, day)) AS accepted
        FROM happenings
        WHERE event = 'Invite Accepted' AND invite != ''
        GROUP BY number
      ) AS a ON a.number = i.number
      WHERE i.holds`,
    ["happenings"],
  );
  return { ...judged, params: { ...judged.params, accept_within: within } };
}

/** See Acts: `invites`. */
export function inviteActs(within: number, asked: ActsAsked): Fragment {
  const acts = join(
    [inSpans(judgedInvites(within, asked))],
    ([sql = ""]) => `
      SELECT span, person, day, value, toDecimal64(0, 4) AS amount,
        multiIf(addDays(day, {accept_within:UInt16}) >= {today:Date}, -1, accepted, 1, 0) AS mark
      FROM (${sql})`,
  );
  return { ...acts, params: { ...acts.params, today: asked.today } };
}

/** See Acts: `inviters`. */
export const inviterActs = (asked: ActsAsked): Fragment =>
  join(
    [inSpans(invitesSent(asked))],
    ([sql = ""]) => `
      SELECT span, person, value, toDecimal64(count(), 4) AS amount, 0 AS mark
      FROM (${sql})
      WHERE holds
      GROUP BY span, person, value`,
  );

/** See Acts: `brought`. */
export function broughtActs(
  { first, within }: { first: number; within: number },
  asked: ActsAsked,
): Fragment {
  const acts = join(
    [begun(asked), judgedInvites(within, { ...asked, breakdown: undefined })],
    ([sql = "", judged = ""]) => `
      SELECT b.person AS person, b.day AS day, b.value AS value,
        addDays(b.day, {invite_first:UInt16} - 1 + {accept_within:UInt16}) >= {today:Date} AS unripe,
        if(unripe, 0, arrayCount(sent -> sent >= b.day AND sent < addDays(b.day, {invite_first:UInt16}), i.days)) AS brought,
        toDecimal64(brought, 4) AS amount, multiIf(unripe, -1, brought > 0, 1, 0) AS mark
      FROM (${sql}) AS b
      LEFT JOIN (SELECT person, groupArray(day) AS days FROM (${judged}) WHERE accepted GROUP BY person) AS i
        ON i.person = b.person`,
  );
  return { ...acts, params: { ...acts.params, invite_first: first, today: asked.today } };
}

/** See Acts: `invited`. */
export const invitedActs = (asked: ActsAsked): Fragment =>
  join(
    [begun(asked)],
    ([sql = ""]) => `
      SELECT b.person AS person, b.day AS day, b.value AS value, toDecimal64(0, 4) AS amount,
        toUInt8(t.inviter != 0 AND t.inviter != b.person) AS mark
      FROM (${sql}) AS b
      LEFT JOIN first_joins AS t ON t.person = b.person`,
    ["first_joins"],
  );

/** See Acts: `direct`. */
export const directActs = (asked: ActsAsked): Fragment =>
  join(
    [begun(asked)],
    ([sql = ""]) => `
      SELECT b.person AS person, b.day AS day, b.value AS value, toDecimal64(0, 4) AS amount, o.direct AS mark
      FROM (${sql}) AS b
      LEFT JOIN first_joins AS o ON o.person = b.person`,
    ["first_joins"],
  );

/** See Acts: `cycles`. */
export const cycleActs = (asked: ActsAsked): Fragment =>
  inSpans(
    join(
      [begun(asked)],
      ([sql = ""]) => `
        SELECT person, toDate(toTimeZone(first, {zone:String})) AS day, value,
          toDecimal64(dateDiff('millisecond', at, first), 4) / 1000 AS amount, 0 AS mark
        FROM (
          SELECT b.person AS person, b.at AS at, b.value AS value, arrayMin(arrayFilter(one -> one >= b.at, i.joins)) AS first
          FROM (${sql}) AS b
          INNER JOIN (
            SELECT inviter, groupArray(at) AS joins FROM first_joins WHERE inviter != 0 AND inviter != person GROUP BY inviter
          ) AS i ON i.inviter = b.person
          WHERE arrayExists(one -> one >= b.at, i.joins)
        )`,
      ["first_joins"],
    ),
  );

/**
 * See Acts: `referrers`. TRICKY: that somebody accepted is an event of theirs, so the inviter need not have done anything;
 * whether they did is asked of those few alone.
 */
export function referrerActs(asked: ActsAsked): Fragment {
  const value = asksEvents({ ...asked, filter: undefined }) ? eventValue(asked) : undefined;
  const accepted = withMemberValue(
    join(
      [filterSql(asked.filter, "af"), value ?? { sql: "''", params: {}, reads: [] }],
      ([holds = "", val = ""]) => `SELECT person, day, ${val} AS value FROM acceptances WHERE ${holds}`,
      ["acceptances"],
    ),
    asked,
  );
  const active = join(
    [daysOf(ANY_ACTIVE, { ...asked, breakdown: undefined })],
    ([sql = ""]) =>
      `SELECT DISTINCT person, day FROM (${sql}) WHERE person IN (SELECT person FROM acceptances)`,
    ["acceptances"],
  );
  return join(
    [inSpans(accepted), inSpans(active)],
    ([sql = "", present = ""]) => `
      SELECT DISTINCT span, person, value, toDecimal64(0, 4) AS amount, 0 AS mark
      FROM (${sql})
      WHERE (span, person) IN (SELECT span, person FROM (${present}))`,
  );
}
