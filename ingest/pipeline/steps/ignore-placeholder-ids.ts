import type { Step } from "#ingest/pipeline/step";

/** What programs print for "nobody", lower case. Taken for an id, it would make one person of all strangers. */
const PLACEHOLDERS = new Set([
  "undefined",
  "null",
  "none",
  "nil",
  "nan",
  "anonymous",
  "guest",
  "[object object]",
  "00000000-0000-0000-0000-000000000000",
]);
const LONGEST = 36;

const isPlaceholder = (id: string) => id.length <= LONGEST && PLACEHOLDERS.has(id.trim().toLowerCase());

/** An id that stands for nobody is no id. */
export const ignorePlaceholderIds: Step = (draft) => {
  if (isPlaceholder(draft.userId)) draft.userId = "";
  if (isPlaceholder(draft.anonymousId)) draft.anonymousId = "";
  if (isPlaceholder(draft.previousId)) draft.previousId = "";
  return null;
};
