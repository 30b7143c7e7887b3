/**
 * What is stored, by when it arrived and by the program that sent it, of all time: when something was seen first and
 * last does not depend on the days that are looked at.
 *
 * Columns: quarter DateTime (UTC), source, library, version, event String, first, last DateTime64 (UTC), events UInt64.
 * Reads arrivals.
 */
export const arrivalsSeen = `
  SELECT quarter, source, library, version, event, first, last, events
  FROM arrivals
  WHERE project = {project:UInt32}`;
