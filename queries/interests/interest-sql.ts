/** What tells an interest: what members view, make and buy. */
const TELLING = "'Content Viewed', 'Product Viewed', 'Content Published', 'Order Completed'";

/**
 * What members are after: person UInt64, tops Array(String), the categories that most of what they viewed, made and bought
 * is of; several where they are equal.
 *
 * @param events a table with the columns of recent_categories, or a SELECT in parentheses; of an order only its first report
 */
export const interestSql = (events: string): string => `
  SELECT person, arraySort(arrayMap(pair -> pair.1, arrayFilter((pair, one) -> pair.2 = one, pairs, arrayWithConstant(length(pairs), most)))) AS tops
  FROM (
    SELECT person, groupArray((category, acts)) AS pairs, max(acts) AS most
    FROM (
      SELECT person, toString(category) AS category, count() AS acts
      FROM ${events}
      WHERE category != '' AND event IN (${TELLING})
      GROUP BY person, category
    )
    GROUP BY person
  )`;
