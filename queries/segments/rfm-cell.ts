/**
 * The scores of a window as one number (see rfm-segments.ts), 0 for who ordered nothing in it: SQL over the columns <window>_last,
 * <window>_orders and <window>_sales of each person, named like the window. A score is the fifth in which the share of customers
 * lies who are strictly below, so that equals share it.
 */
export const rfmCell = (window: string): string => {
  const among = `PARTITION BY ${window}_orders > 0`;
  const score = (by: string) =>
    `(intDiv(5 * (rank() OVER (${among} ORDER BY ${window}_${by}) - 1), count() OVER (${among})) + 1)`;
  return `toUInt16(if(${window}_orders = 0, 0, ${score("last")} * 100 + ${score("orders")} * 10 + ${score("sales")})) AS ${window}`;
};
