import { countedRows, resolvedPerson } from "./person";
import type { SourceSwitches } from "./source-switches";

/** Channels that bring members because somebody asked them to come, or was paid to. */
const BROUGHT_BY = ["invite", "ads", "paid", "cpc", "kol", "partner", "offline"];

const text = (path: string) => `ifNull(toString(j.${path}), '')`;

/** What a join says of a campaign; any of these is one. */
const CAMPAIGN = [
  ...["campaign", "live_code", "liveCode", "utm_source", "utm_medium", "utm_campaign"].map(
    (name) => `properties.${name}`,
  ),
  ...["name", "source", "medium"].map((name) => `context.campaign.${name}`),
].map(text);

const ADDRESS = ["context.page.search", "context.page.url", "properties.url"].map(text);

const INVITER = `if(j.inviter = 0, 0, ${resolvedPerson("j", "inviter")})`;

/**
 * Whether each person came by themselves, whatever the scope says of time: whether their first "Member Joined" ever names
 * no inviter, no campaign and no channel of invites or that is paid for. One row per person who sent one.
 *
 * Columns: person UInt64, direct UInt8. Reads events.
 */
export const joinOrigins = ({ includeExcluded }: SourceSwitches): string => `
  SELECT person, argMin(direct, (time, id)) AS direct
  FROM (
    SELECT ${resolvedPerson("j")} AS person, j.time AS time, j.id AS id, ${INVITER} AS invited_by,
      toUInt8((invited_by = 0 OR invited_by = person) AND lower(j.channel) NOT IN ('${BROUGHT_BY.join("', '")}')
        AND concat(${CAMPAIGN.join(", ")}) = '' AND position(concat(${ADDRESS.join(", ")}), 'utm_') = 0) AS direct
    FROM events AS j
    WHERE ${countedRows("j.person", includeExcluded)} AND j.event = 'Member Joined'
  )
  GROUP BY person`;
