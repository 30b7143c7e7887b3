import { propertiesPath } from "#ingest/pipeline/draft";
import { Refusal } from "#ingest/pipeline/refusal";
import type { Step } from "#ingest/pipeline/step";
import { findFault } from "#ingest/pipeline/values/find-fault";

/** Most bytes of an event's properties and context together, as JSON. */
const MAX_EVENT_BYTES = 65_536;
/** A character takes at most this many bytes as JSON: a control character, escaped. */
const LONGEST_CHARACTER = 6;
const LONGEST_PATH = 200;

/** Refuses what the tables cannot take: too large, too deep, too many names, numbers out of range, ambiguous names. */
export const limitValues: Step = (draft) => {
  let characters = 0;
  for (const part of ["properties", "context"] as const) {
    const found = findFault(draft[part]);
    if (typeof found === "number") {
      characters += found;
      continue;
    }
    const root = part === "properties" ? propertiesPath(draft) : part;
    return new Refusal(found.code, shorten([root, ...found.at].join(".")), found.message);
  }
  if (characters * LONGEST_CHARACTER <= MAX_EVENT_BYTES) return null;

  const bytes = Buffer.byteLength(JSON.stringify(draft.properties) + JSON.stringify(draft.context));
  if (bytes <= MAX_EVENT_BYTES) return null;
  return new Refusal("too-large", "", `The event has ${bytes} bytes; at most ${MAX_EVENT_BYTES} are kept.`);
};

/** A path is as long as its names; half a surrogate pair must not be left at the cut. */
function shorten(path: string): string {
  return path.length <= LONGEST_PATH ? path : path.slice(0, LONGEST_PATH).replace(/[\ud800-\udbff]$/, "");
}
