import type { Step } from "#ingest/pipeline/step";
import { COLUMN_LIMIT, columnText } from "#ingest/pipeline/values/column-text";
import { firstGiven } from "#ingest/pipeline/values/first-given";
import { textOf } from "#ingest/pipeline/values/text-of";

/** Puts the sender's session, from the context or else from the properties. */
export const putSession: Step = (draft) => {
  const given = firstGiven(draft.context, ["sessionId", "session_id"]);
  const session =
    given === null
      ? columnText(draft, ["session_id", "sessionId"])
      : (textOf(given.value, `context.${given.name}`, COLUMN_LIMIT) ?? "");
  if (typeof session !== "string") return session;
  draft.session = session;
  return null;
};
