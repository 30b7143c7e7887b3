import { countedRows, resolvedPerson } from "./person";
import type { SourceSwitches } from "./source-switches";

/**
 * The sessions that began on the scope's days: a sender's own where it names one; elsewhere a member's active events
 * with no pause longer than the project's `sessionMinutes`, over all devices.
 *
 * Whether an event goes on with a session of the day before is seen by looking one day back, and how long a session
 * lasted by looking one day ahead; what lasts longer is cut there.
 *
 * Columns: person UInt64, day Date, started and ended DateTime64(3), events UInt64. Reads events.
 */
export const sessions = ({ includeExcluded }: SourceSwitches): string => `
  SELECT person, toDate(toTimeZone(run[1], {zone:String})) AS day, run[1] AS started, run[-1] AS ended,
    length(run) AS events
  FROM (
    SELECT person, session, arraySort(groupArray(time)) AS times,
      arrayMap((at, before) -> dateDiff('millisecond', before, at), times, arrayPushFront(arrayPopBack(times), times[1]))
        AS pauses
    FROM (
      SELECT ${resolvedPerson("e")} AS person, e.session AS session, e.time AS time
      FROM events AS e
      WHERE ${countedRows("e.person", includeExcluded)} AND e.event NOT IN {inactive:Array(String)}
        AND e.time >= subtractDays({from_time:DateTime64(3, 'UTC')}, 1)
        AND e.time < addDays({to_time:DateTime64(3, 'UTC')}, 1)
    )
    GROUP BY person, session
  )
  ARRAY JOIN if(session = '',
    arraySplit((at, pause) -> pause > {session_minutes:UInt32} * 60000, times, pauses), [times]) AS run
  WHERE started >= {from_time:DateTime64(3, 'UTC')} AND started < {to_time:DateTime64(3, 'UTC')}`;
