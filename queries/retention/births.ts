import { filterSql, selectionSql } from "#queries/filters/filter-sql";
import type { Filter } from "#queries/filters/filter";
import { isOfMembers } from "#queries/filters/is-of-members";
import { parseSubject } from "#queries/filters/subject";
import { eventText, memberTexts } from "#queries/filters/subject-sql";
import { type Fragment, join, plain } from "#queries/fragment";
import type { RetentionParams } from "./retention-question";
import { unitNumberSql } from "./unit-number";

/** What is to be known of a question to tell who began when. */
export type BirthsAsked = Pick<RetentionParams, "birth" | "births" | "unit" | "breakdown">;

/**
 * Who began when: a SELECT of person UInt64, at DateTime64(3), day Date, value String (the breakdown's, "" without one).
 * With every birth, one row per member and unit: their first in it. Takes the parameters `born_from` and `born_to`, the
 * first local day of births and the day after the last; the scope must begin before the first event ever.
 */
export function births(asked: BirthsAsked, filter: Filter | undefined, weekStart: number): Fragment {
  const subject = asked.breakdown === undefined ? null : parseSubject(asked.breakdown);
  const value = subject?.of === "event" ? eventText(subject, "breakdown") : null;
  const born = bornOf(asked, filter, weekStart, value);
  if (subject?.of !== "member") return born;
  return join(
    [born, memberTexts(subject, "breakdown")],
    ([sql = "", texts = ""]) => `
      SELECT b.person AS person, b.at AS at, b.day AS day, t.value AS value
      FROM (${sql}) AS b
      LEFT JOIN (${texts}) AS t ON t.person = b.person`,
  );
}

function bornOf(
  asked: BirthsAsked,
  filter: Filter | undefined,
  weekStart: number,
  value: Fragment | null,
): Fragment {
  const isBorn = "day >= {born_from:Date} AND day < {born_to:Date}";
  const holds = filterSql(filter, "bf");
  const text = value ?? plain("''");

  if (asked.birth === undefined && value === null && isOfMembers(filter)) {
    // The rollup knows joins, and a filter of members needs no events.
    return join(
      [holds],
      ([sql = ""]) => `
        SELECT person, at, joined AS day, '' AS value
        FROM memberships
        WHERE joined >= {born_from:Date} AND joined < {born_to:Date} AND ${sql}`,
      ["memberships"],
    );
  }
  if (asked.births === "every" && asked.birth !== undefined) {
    return join(
      [selectionSql(asked.birth, "b"), holds, text],
      ([matches = "", sql = "", val = ""]) => `
        SELECT person, first.1 AS at, first.3 AS day, first.4 AS value
        FROM (
          SELECT person, min((time, id, day, ${val})) AS first
          FROM happenings
          WHERE ${matches} AND ${sql} AND ${isBorn}
          GROUP BY person, ${unitNumberSql(asked.unit, weekStart, "day")}
        )`,
      ["happenings"],
    );
  }
  const first = "argMin((time, day, holds, val), (time, id))";
  if (asked.birth === undefined) {
    const joined = "argMinIf((time, day, holds, val), (time, id), event = 'Member Joined')";
    return join(
      [holds, text],
      ([sql = "", val = ""]) => `
        SELECT person, first.1 AS at, first.2 AS day, first.4 AS value
        FROM (
          SELECT person, if(countIf(event = 'Member Joined') > 0, ${joined}, ${first}) AS first
          FROM (
            SELECT person, time, id, day, event, ${sql} AS holds, ${val} AS val
            FROM happenings
            WHERE event = 'Member Joined' OR known
          )
          GROUP BY person
        )
        WHERE first.3 AND ${isBorn}`,
      ["happenings"],
    );
  }
  return join(
    [selectionSql(asked.birth, "b"), holds, text],
    ([matches = "", sql = "", val = ""]) => `
      SELECT person, first.1 AS at, first.2 AS day, first.4 AS value
      FROM (
        SELECT person, ${first} AS first
        FROM (SELECT person, time, id, day, ${sql} AS holds, ${val} AS val FROM happenings WHERE ${matches})
        GROUP BY person
      )
      WHERE first.3 AND ${isBorn}`,
    ["happenings"],
  );
}
