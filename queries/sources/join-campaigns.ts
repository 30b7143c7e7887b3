import { countedRows, resolvedPerson } from "./person";
import type { SourceSwitches } from "./source-switches";

const CAMPAIGN = `ifNull(nullIf(toString(j.properties.campaign), ''), toString(j.context.campaign.name))`;

/**
 * By which campaign each person joined, whatever the scope says of time: what the first "Member Joined" ever says, in its
 * properties or else in its context.
 *
 * Columns: person UInt64, campaign String ("" is none). Reads events.
 */
export const joinCampaigns = ({ includeExcluded }: SourceSwitches): string => `
  SELECT ${resolvedPerson("j")} AS person, argMin(ifNull(${CAMPAIGN}, ''), (j.time, j.id)) AS campaign
  FROM events AS j
  WHERE ${countedRows("j.person", includeExcluded)} AND j.event = 'Member Joined'
  GROUP BY person`;
