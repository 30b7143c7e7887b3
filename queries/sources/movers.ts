import { invitings } from "./invitings";
import { publications } from "./publications";
import { shares } from "./shares";
import type { SourceSwitches } from "./source-switches";

/**
 * Everybody who ever did what may move others, see social-spans.ts: posted, shared, or invited somebody who accepted; whatever
 * the scope says of time.
 *
 * Columns: person UInt64, each once. Reads content_firsts and join_events.
 */
export const movers = (switches: SourceSwitches): string => `
  SELECT author AS person FROM (${publications(switches)}) WHERE source != 'official'
  UNION DISTINCT
  SELECT sharer AS person FROM (${shares(switches)})
  UNION DISTINCT
  SELECT person FROM (${invitings(switches)})`;
