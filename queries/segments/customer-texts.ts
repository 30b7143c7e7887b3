import type { Told } from "#queries/filters/told";
import type { Fragment } from "#queries/fragment";
import { rfmCell } from "./rfm-cell";
import { RFM_CELLS, type RfmScores, scoresOf, segmentOf, tierOf } from "./rfm-segments";

/** The scores of each customer by what they bought in the 360 days up to today: columns person and now, see rfm-cell.ts. */
const scored: Fragment = {
  sql: `(
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
};

const named = (nameOf: (scores: RfmScores) => string): Told => ({
  from: scored,
  value: `transform(now, [${RFM_CELLS.join(", ")}], [${RFM_CELLS.map((cell) => `'${nameOf(scoresOf(cell))}'`).join(", ")}], '')`,
});

/** Of which segment each customer is. */
export const rfmTold = named(segmentOf);

/** The same of their spending tier. */
export const spendingTierTold = named(tierOf);
