import { countedRows, resolvedPerson } from "./person";
import type { SourceSwitches } from "./source-switches";

/** Channels that bring members because somebody asked them to come, or was paid to. */
const BROUGHT_BY = ["invite", "ads", "paid", "cpc", "kol", "partner", "offline"];

const INVITER = `if(j.inviter = 0, 0, ${resolvedPerson("j", "inviter")})`;

/** By themselves: the join names no inviter but themselves, no campaign and no channel of invites or that is paid for. */
const DIRECT = `toUInt8((${INVITER} = 0 OR ${INVITER} = ${resolvedPerson("j")}) AND NOT j.traced
      AND lower(j.channel) NOT IN ('${BROUGHT_BY.join("', '")}'))`;

/** What the first says. */
const first = (column: string) => `argMin(${column}, (j.time, j.id))`;

/**
 * How each person joined, whatever the scope says of time: what their first "Member Joined" ever says. One row per person who
 * sent one. The engine works out only the columns that are used.
 *
 * Columns: person UInt64, at DateTime64(3), channel, community, campaign String ("" is none), inviter UInt64 (0 is nobody),
 * direct UInt8 (whether they came by themselves). Reads join_events.
 */
export const firstJoins = ({ includeExcluded }: SourceSwitches): string => `
  SELECT ${resolvedPerson("j")} AS person, min(j.time) AS at, ${first("toString(j.channel)")} AS channel,
    ${first("j.community")} AS community, ${first("j.campaign")} AS campaign, ${first(INVITER)} AS inviter,
    ${first(DIRECT)} AS direct
  FROM join_events AS j
  WHERE ${countedRows("j.person", includeExcluded)} AND j.event = 'Member Joined'
  GROUP BY person`;
