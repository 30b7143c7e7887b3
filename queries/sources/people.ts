import { countedRows, resolvedPerson } from "./person";
import type { SourceSwitches } from "./source-switches";

const NEVER = `toDateTime64('2299-12-31 23:59:59.999', 3, 'UTC')`;

/**
 * Everybody who was ever seen, whatever the scope says of time: one row per person. Rows are folded by the stored
 * person before it is resolved; all rows of one have the same user id, or none.
 *
 * Columns: person UInt64, user_ids Array(String) (none for visitors), joined_at Nullable(DateTime64(3)) (as in
 * memberships; NULL for who never joined), last_seen DateTime64(3), events UInt64, refunded Decimal(38, 4). Reads
 * member_lives.
 */
export const people = ({ includeExcluded }: SourceSwitches): string => `
  SELECT person, user_ids, nullIf(if(first_join < ${NEVER}, first_join, first_known), ${NEVER}) AS joined_at, last_seen,
    events, refunded
  FROM (
    SELECT ${resolvedPerson("stored")} AS person,
      arrayFilter(id -> id != '', groupUniqArray(stored.user_id)) AS user_ids, min(stored.first_join) AS first_join,
      min(stored.first_known) AS first_known, max(stored.last_seen) AS last_seen, sum(stored.events) AS events,
      sum(stored.refunded) AS refunded
    FROM (
      SELECT l.person AS person, max(l.user_id) AS user_id, min(l.joined) AS first_join,
        min(l.identified) AS first_known, max(l.last_seen) AS last_seen, sum(l.events) AS events,
        sum(l.refunded) AS refunded
      FROM member_lives AS l
      WHERE ${countedRows("l.person", includeExcluded)}
      GROUP BY l.person
    ) AS stored
    GROUP BY person
  )`;
