import type { Step } from "#ingest/pipeline/step";
import { COLUMN_LIMIT, columnText } from "#ingest/pipeline/values/column-text";
import { isJsonObject } from "#ingest/pipeline/values/json-object";
import { textOf } from "#ingest/pipeline/values/text-of";

/** Puts where the member came from: what the sender says, else the source of the campaign. */
export const putChannel: Step = (draft) => {
  const said = columnText(draft, ["channel"]);
  if (typeof said !== "string") return said;
  draft.channel = said;

  const { campaign } = draft.context;
  if (said !== "" || !isJsonObject(campaign)) return null;
  const source = textOf(campaign.source, "context.campaign.source", COLUMN_LIMIT) ?? "";
  if (typeof source !== "string") return source;
  draft.channel = source;
  return null;
};
