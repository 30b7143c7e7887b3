import type { Fragment } from "#queries/fragment";
import { rfmCell } from "./rfm-cell";
import { RFM_CELLS, type RfmScores, scoresOf, segmentOf, tierOf } from "./rfm-segments";

const named = (nameOf: (scores: RfmScores) => string): Fragment => ({
  sql: `
    SELECT person, transform(now, [${RFM_CELLS.join(", ")}], [${RFM_CELLS.map((cell) => `'${nameOf(scoresOf(cell))}'`).join(", ")}], '') AS value
    FROM (
      SELECT person, ${rfmCell("now")}
      FROM (
        SELECT person, maxIf(day, sold) AS now_last, countIf(sold) AS now_orders, sum(amount) AS now_sales
        FROM recent_sales
        GROUP BY person
        HAVING now_orders > 0
      )
    )`,
  params: {},
  reads: ["recent_sales"],
});

/** Of which segment each customer is by what they bought in the 360 days up to today: a SELECT of person, value. Whatever the scope says of time. */
export const rfmTexts = named(segmentOf);

/** The same of their spending tier. */
export const spendingTierTexts = named(tierOf);
