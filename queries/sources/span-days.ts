/**
 * The local days of several spans that may overlap (a period, its comparison, its buckets), so that one statement
 * answers for all of them: join on `day`, group by `span`.
 *
 * Takes the parameters `starts` and `ends` of the query that reads it: the first day of each span and the day after
 * its last. Columns: span UInt32 (1 is the first one), day Date. Reads no table.
 */
export const spanDays = `
  SELECT span, addDays({starts:Array(Date)}[span], offset) AS day
  FROM (
    SELECT arrayJoin(arrayEnumerate({starts:Array(Date)})) AS span,
      range(toUInt32({ends:Array(Date)}[span] - {starts:Array(Date)}[span])) AS offsets
  )
  ARRAY JOIN offsets AS offset`;
