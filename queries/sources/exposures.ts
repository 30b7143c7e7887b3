import { countedRows, resolvedPerson } from "./person";
import type { SourceSwitches } from "./source-switches";

/**
 * Who saw which variation of an experiment on the scope's days: one row per "Experiment Viewed".
 *
 * Columns: id UUID, person UInt64, time, received DateTime64(3), day Date, experiment, variation, channel, source String,
 * properties JSON, context JSON. Reads events.
 */
export const exposures = ({ includeExcluded }: SourceSwitches): string => `
  SELECT v.id AS id, ${resolvedPerson("v")} AS person, v.time AS time, v.received AS received, v.day AS day,
    v.experiment AS experiment, v.variation AS variation, v.channel AS channel, v.source AS source,
    v.properties AS properties, v.context AS context
  FROM events AS v
  WHERE ${countedRows("v.person", includeExcluded)} AND v.event = 'Experiment Viewed' AND v.variation != ''
    AND v.time >= {from_time:DateTime64(3, 'UTC')} AND v.time < {to_time:DateTime64(3, 'UTC')}`;
