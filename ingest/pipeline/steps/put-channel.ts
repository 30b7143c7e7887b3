import { EventName } from "#store/events/event-names";
import type { Draft } from "#ingest/pipeline/draft";
import type { Refusal } from "#ingest/pipeline/refusal";
import type { Step } from "#ingest/pipeline/step";
import { COLUMN_LIMIT, columnText } from "#ingest/pipeline/values/column-text";
import { isJsonObject } from "#ingest/pipeline/values/json-object";
import { referringChannel } from "#ingest/pipeline/values/referring-channel";
import { textOf } from "#ingest/pipeline/values/text-of";

/**
 * Puts where the member came from: what the sender says, else the source of the campaign (`context.campaign.source`,
 * `utm_source` in the properties or in the page's address). A join that says neither came by a live code, by an
 * inviter, by the page that referred to us, or of its own accord; the first that fits.
 */
export const putChannel: Step = (draft) => {
  for (const find of [saidChannel, campaignSource, joinChannel]) {
    const channel = find(draft);
    if (typeof channel !== "string") return channel;
    draft.channel = channel;
    if (channel !== "") return null;
  }
  return null;
};

const saidChannel = (draft: Draft) => columnText(draft, ["channel"]);

function campaignSource(draft: Draft): string | Refusal {
  const { campaign } = draft.context;
  const source = isJsonObject(campaign) ? campaign.source : null;
  const text = textOf(source, "context.campaign.source", COLUMN_LIMIT) ?? "";
  if (text !== "") return text;
  const tagged = columnText(draft, ["utm_source"]);
  if (tagged !== "") return tagged;
  const { search, url } = pageOf(draft);
  const query = search || (/\?([^#]*)/.exec(url)?.[1] ?? "");
  if (!query.includes("utm_source")) return "";
  return (new URLSearchParams(query).get("utm_source") ?? "").slice(0, COLUMN_LIMIT);
}

function joinChannel(draft: Draft): string | Refusal {
  if (draft.name !== EventName.memberJoined) return "";
  const liveCode = columnText(draft, ["live_code", "liveCode"]);
  if (typeof liveCode !== "string") return liveCode;
  if (liveCode !== "") return "live_code";
  const inviter = columnText(draft, ["inviter_id", "inviterId"]);
  if (typeof inviter !== "string") return inviter;
  if (inviter !== "") return "invite";
  const { referrer, url } = pageOf(draft);
  return (referringChannel(referrer, url) ?? "organic").slice(0, COLUMN_LIMIT);
}

function pageOf({ context: { page }, properties }: Draft): { url: string; search: string; referrer: string } {
  const given = isJsonObject(page) ? page : {};
  const text = (value: unknown) => (typeof value === "string" ? value : "");
  return {
    url: text(given.url) || text(properties.url),
    search: text(given.search),
    referrer: text(given.referrer) || text(properties.referrer),
  };
}
