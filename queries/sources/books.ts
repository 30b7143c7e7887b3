/**
 * What the door and the writer say they did, see store/events/receipt-row.ts, of arrivals on the scope's days.
 *
 * Columns: source String, quarter DateTime (UTC), account String, code String, lines UInt64. Reads ledger.
 */
export const books = `
  SELECT source, quarter, account, code, lines
  FROM ledger
  WHERE project = {project:UInt32} AND quarter >= {from_time:DateTime64(3, 'UTC')} AND quarter < {to_time:DateTime64(3, 'UTC')}`;
