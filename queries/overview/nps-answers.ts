import { z } from "zod";
import { defineQuery } from "#queries/define-query";
import { EXAMPLE_SPANS, spanParams } from "./span-params";

/**
 * How many promoters (9–10), passives (7–8) and detractors (0–6) answered in each span? Of each person the latest
 * answer in the span counts.
 *
 * Spans without an answer have no row. Reads answered.
 */
export const npsAnswers = defineQuery({
  name: "overview/nps-answers",
  reads: ["answered", "span_days"],
  params: spanParams,
  example: EXAMPLE_SPANS,
  row: z.object({
    span: z.number(),
    promoters: z.coerce.number(),
    passives: z.coerce.number(),
    detractors: z.coerce.number(),
  }),
  sql: `
    SELECT span, countIf(latest >= 9) AS promoters, countIf(latest IN (7, 8)) AS passives,
      countIf(latest <= 6) AS detractors
    FROM (
      SELECT span, answer.person, argMax(answer.score, (answer.time, answer.id)) AS latest
      FROM (
        SELECT id, person, time, day, score FROM answered WHERE event = 'NPS Answered'
      ) AS answer
      INNER JOIN span_days AS s ON s.day = answer.day
      GROUP BY span, answer.person
    )
    GROUP BY span
    ORDER BY span`,
});
