import { type Fragment, join } from "#queries/fragment";

/** Rows with a column `day`, once for each span that holds it, with the span's number. */
export const inSpans = (rows: Fragment): Fragment =>
  join(
    [rows],
    ([sql = ""]) => `
      SELECT s.span AS span, r.*
      FROM (${sql}) AS r
      INNER JOIN span_days AS s ON s.day = r.day`,
    ["span_days"],
  );
