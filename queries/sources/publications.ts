import { firstWords } from "./first-words";
import type { SourceSwitches } from "./source-switches";

/**
 * Every publication at its first report ever, whatever the scope says of time.
 *
 * Columns: content String (the event's id where it has none), author UInt64, day Date, topic, format and source String ("" is
 * not said). Reads content_firsts.
 */
export const publications = ({ includeExcluded }: SourceSwitches): string => `
  SELECT word AS content, person AS author, day, topic, format, source
  FROM (${firstWords("Content Published", includeExcluded)})`;
