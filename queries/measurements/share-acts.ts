import { filterSql } from "#queries/filters/filter-sql";
import { type Fragment, join } from "#queries/fragment";
import type { ActsAsked } from "./acts";
import { inSpans } from "./in-spans";
import { eventValue, withMemberValue } from "./member-value";

/** See Acts: `arrivals`. The filter and the breakdown are of what the visitor did. */
export const arrivalActs = (asked: ActsAsked): Fragment => {
  const came = join(
    [filterSql(asked.filter, "vf"), eventValue(asked)],
    ([holds = "", value = ""]) => `
      SELECT h.person AS person, h.day AS day, h.value AS value
      FROM (
        SELECT person, day, share, ${value} AS value
        FROM happenings
        WHERE event != 'Content Shared' AND share != '' AND ${holds}
      ) AS h
      INNER JOIN shares AS s ON s.share = h.share
      WHERE s.sharer != h.person`,
    ["happenings", "shares"],
  );
  return join(
    [inSpans(withMemberValue(came, asked))],
    ([sql = ""]) => `SELECT span, person, day, value, toDecimal64(0, 4) AS amount, 0 AS mark FROM (${sql})`,
  );
};
