import { z } from "zod";
import { type Fragment, join } from "#queries/fragment";
import { type Outcome, placeOf } from "./effect-numbers";

/** One row: a number for each outcome, in their order; none where nobody is compared. */
export const repeatsRow = z.object({ repeats: z.array(z.number()) });

/** Of a side with one member alone nobody knows the spread; it then adds nothing. */
const SHARE = "sqrt(own / (own - 1)) * if(took = 1, 1, -taken / others)";

/**
 * How far what is known of members goes together over the runs that they are in, for matchedDifference: a SELECT of `repeats`, over
 * compared members (see compared-members.ts).
 *
 * What a member adds to a difference is how far their number lies from the mean of their side of the stratum, with the weight that
 * it has there. Of each member the square of the sum over runs is taken, less the sum of the squares: what is there already
 * when runs are taken for runs of different members.
 */
export function repeatsSql(
  compared: Fragment,
  { today, outcomes }: { today: string; outcomes: readonly Outcome[] },
): Fragment {
  const known = outcomes.map(({ number }) => `numbers[${placeOf(number) + 1}]`).join(", ");
  const days = outcomes.map((one) => one.days).join(", ");
  const built = join(
    [compared],
    ([sql = ""]) => `
      SELECT sumForEach(arrayMap((added, square) -> added * added - square, sums, squares)) AS repeats
      FROM (
        SELECT person, sumForEach(adds) AS sums, sumForEach(arrayMap(one -> one * one, adds)) AS squares
        FROM (
          SELECT person, arrayMap(
            (number, mean, days) -> if(passed > days AND own > 1 AND taken > 0 AND others > 0, (number - mean) * ${SHARE}, 0),
            known, means, [${days}]) AS adds
          FROM (
            SELECT person, took, known, toInt32({today:Date} - ends) AS passed, avgForEach(known) OVER of_side AS means,
              toInt64(count() OVER of_side) AS own, toInt64(countIf(took = 1) OVER of_stratum) AS taken,
              toInt64(countIf(took = 0) OVER of_stratum) AS others
            FROM (SELECT run, ends, person, took, stratum, [${known}] AS known FROM (${sql}))
            WINDOW of_side AS (PARTITION BY run, stratum, took), of_stratum AS (PARTITION BY run, stratum)
          )
        )
        GROUP BY person
      )`,
  );
  return { ...built, params: { ...built.params, today } };
}
