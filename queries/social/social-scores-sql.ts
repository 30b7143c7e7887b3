import { SOCIAL_PARTS } from "#queries/sources/social-spans";
import { numberOfTier } from "./social-tier";

interface Days {
  /** the first of the days, as SQL */
  first: string;
  /** the days as a sorted array of days passed since the first, as SQL */
  offsets: string;
}

interface Asked extends Days {
  /** a source with the columns of social_spans that reaches back by as many days as it says */
  spans: string;
}

/** Whether a term is one of a member at the end of a day: SQL over the columns of member_terms. */
export const isMemberOn = (day: string): string => `joined <= ${day} AND (isNull(gone) OR gone > ${day})`;

/**
 * How much members move others at the midnights that end some days: a row for each day and member who did anything that
 * counts then. Columns: person UInt64, passed UInt16 (which day), posts UInt32, per_post Float64 (interactions received per
 * post), invitees UInt32, sales Decimal(38, 4), score Float64 (0 to 100), tier UInt8 (see social-tier.ts).
 *
 * The score is the mean of three shares in percent: of the other members of that day, those who have strictly less of
 * interactions per post, of invitees, of sales. Whoever has none of something is above nobody, equals are above the same.
 * Reads `spans` and member_terms.
 */
export function socialScoresSql({ spans, first, offsets }: Asked): string {
  /** How many members have less: of those with a row, and all without one where there is anything. */
  const below = (what: string) =>
    `rank() OVER (PARTITION BY passed ORDER BY ${what}) - 1 + if(${what} > 0, toInt64(members) - count() OVER (PARTITION BY passed), 0)`;
  const perDay = SOCIAL_PARTS.map(
    (part, place) =>
      `arrayResize(sumForEachIf(amounts, part = ${place + 1}), length(${offsets})) AS ${part}_on`,
  );
  const onDay = SOCIAL_PARTS.map((part) => `${part}_on AS ${part}`);
  return `
    SELECT person, passed, posts, per_post, invitees, sales, if(members > 1, 100 * below / (3 * (members - 1)), 0) AS score,
      toUInt8(multiIf(posts >= {koc_posts:UInt16} AND members > 1 AND 100 * below >= {koc_score:UInt16} * 3 * (members - 1), ${numberOfTier("koc")},
        per_post > 0 OR invitees > 0 OR sales > 0, ${numberOfTier("active-fan")}, ${numberOfTier("latent")})) AS tier
    FROM (
      SELECT person, passed, posts, per_post, invitees, sales, members,
        (${below("per_post")}) + (${below("invitees")}) + (${below("sales")}) AS below
      FROM (
        SELECT person, passed, toUInt32(post) AS posts, if(posts = 0, 0, toFloat64(interaction) / posts) AS per_post,
          toUInt32(invitee) AS invitees, sales
        FROM (
          SELECT person, ${perDay.join(",\n            ")}
          FROM (
            SELECT s.person AS person, s.part AS part, toInt32(greatest(s.since, t.joined)) - toInt32(${first}) AS begins,
              toInt32(least(s.until, ifNull(t.gone, s.until))) - toInt32(${first}) AS ends,
              arrayMap(passed -> if(passed >= begins AND passed < ends, s.amount, 0), ${offsets}) AS amounts
            FROM ${spans} AS s
            INNER JOIN member_terms AS t ON t.person = s.person
          )
          GROUP BY person
        )
        ARRAY JOIN ${offsets} AS passed, ${onDay.join(", ")}
        WHERE post > 0 OR interaction > 0 OR invitee > 0 OR sales != 0
      ) AS own
      INNER JOIN (${membersOnSql({ terms: "member_terms", first, offsets })}) AS everybody ON everybody.passed = own.passed
    )`;
}

/** How many of some members there are at the end of each of the days: passed, members. `terms` has the columns of member_terms. */
export const membersOnSql = ({ terms, first, offsets }: Days & { terms: string }): string => `
        SELECT passed, arraySum((day, change) -> if(toInt32(day) <= toInt32(${first}) + passed, change, 0), days, changes) AS members
        FROM (
          SELECT groupArray(day) AS days, groupArray(changed) AS changes
          FROM (
            SELECT change.1 AS day, sum(change.2) AS changed
            FROM (
              SELECT arrayJoin(if(isNull(gone), [(joined, 1)], [(joined, 1), (assumeNotNull(gone), -1)])) AS change
              FROM ${terms}
            )
            GROUP BY day
          )
        )
        ARRAY JOIN ${offsets} AS passed`;
