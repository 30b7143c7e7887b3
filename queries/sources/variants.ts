import { countedRows, resolvedPerson } from "./person";
import type { SourceSwitches } from "./source-switches";

/**
 * Which variation of each experiment a member was first exposed to, whatever the scope says of time: one row per person
 * and experiment; the variation is 'multiple' for those who were ever exposed to more than one.
 *
 * TRICKY: ids are merged before variations are told apart, so that somebody who saw one on the phone and another on
 * the web is seen to have seen both.
 *
 * Columns: person UInt64, experiment String, variation String. Reads events.
 */
export const variants = ({ includeExcluded }: SourceSwitches): string => `
  SELECT ${resolvedPerson("e")} AS person, toString(e.experiment) AS experiment,
    if(uniqExact(e.variation) > 1, 'multiple', toString(any(e.variation))) AS variation
  FROM events AS e
  WHERE ${countedRows("e.person", includeExcluded)} AND e.event = 'Experiment Viewed' AND e.experiment != '' AND e.variation != ''
  GROUP BY person, experiment`;
