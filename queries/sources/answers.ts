import { countedRows, resolvedPerson } from "./person";
import type { SourceSwitches } from "./source-switches";

/**
 * What members said in scores on the scope's days: the events "NPS Answered" and "CSAT Answered" that have one.
 *
 * Columns: id UUID, person UInt64, time DateTime64(3), day Date, event String, score UInt8, about String (the property,
 * "" without it). Reads answers.
 */
export const answers = ({ includeExcluded }: SourceSwitches): string => `
  SELECT a.id AS id, ${resolvedPerson("a")} AS person, a.time AS time, a.day AS day, a.event AS event,
    a.score AS score, a.about AS about
  FROM answers AS a
  WHERE ${countedRows("a.person", includeExcluded)} AND a.time >= {from_time:DateTime64(3, 'UTC')} AND a.time < {to_time:DateTime64(3, 'UTC')}`;
