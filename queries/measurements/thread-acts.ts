import { filterSql } from "#queries/filters/filter-sql";
import { type Fragment, join } from "#queries/fragment";
import type { ActsAsked } from "./acts";
import { inSpans } from "./in-spans";
import { eventValue, withMemberValue } from "./member-value";

const questionId = "ifNull(toString(properties.question_id), '')";

/** What a post or question, and what replies to it, is about; "" where that is not said. */
const THREAD = `if(event LIKE 'Question %', if(${questionId} = '', '', concat('q ', ${questionId})),
  if(content = '', '', concat('c ', content)))`;

/**
 * See Acts: `threads`. The filter and the breakdown are of the post or question; whoever replies, it is a reply. What does not
 * say what it is about can have none.
 */
export function threadActs(asked: ActsAsked): Fragment {
  const posts = inSpans(
    withMemberValue(
      join(
        [filterSql(asked.filter, "tf"), eventValue(asked)],
        ([holds = "", value = ""]) => `
          SELECT id, person, time, day, ${THREAD} AS thread, ${value} AS value
          FROM happenings
          WHERE (event = 'Question Asked' OR event = 'Content Published' AND ifNull(toString(properties.source), '') = 'ugc')
            AND ${holds}`,
        ["happenings"],
      ),
      asked,
    ),
  );
  return join(
    [posts],
    ([sql = ""]) => `
      SELECT span, any(author) AS person, any(on_day) AS day, any(val) AS value,
        toDecimal64(if(mark = 0, 0, minIf(wait, is_reply) / 1000), 4) AS amount, toUInt8(countIf(is_reply) > 0) AS mark
      FROM (
        SELECT p.span AS span, p.id AS id, p.person AS author, p.day AS on_day, p.value AS val,
          toUnixTimestamp64Milli(r.time) - toUnixTimestamp64Milli(p.time) AS wait,
          r.person != 0 AND r.person != p.person AND r.time >= p.time AS is_reply
        FROM (${sql}) AS p
        LEFT JOIN (
          SELECT person, time, ${THREAD} AS thread
          FROM happenings
          WHERE event IN ('Content Commented', 'Question Answered') AND thread != ''
        ) AS r ON r.thread = p.thread
      )
      GROUP BY span, id`,
    ["happenings"],
  );
}
