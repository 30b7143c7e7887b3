/**
 * What could not be stored, of arrivals on the scope's days, whatever became of it since.
 *
 * Columns: received DateTime64 (UTC), source String, code String. Reads quarantine.
 */
export const quarantined = `
  SELECT received, source, code
  FROM quarantine
  WHERE project = {project:UInt32} AND received >= {from_time:DateTime64(3, 'UTC')} AND received < {to_time:DateTime64(3, 'UTC')}`;
