/**
 * What was spent to win members on the scope's days: one row per day, channel and campaign, as last entered.
 *
 * Columns: day Date, channel String, campaign String ("" is none), amount Decimal(18, 4). Reads channel_spend.
 */
export const spend = `
  SELECT day, channel, campaign, amount
  FROM channel_spend FINAL
  WHERE project = {project:UInt32} AND day >= {from:Date} AND day < {to:Date}`;
