import type { Step } from "#ingest/pipeline/step";

/** Flags what says of itself that it is a test: `test: true` in the context, the properties or the traits. */
export const flagTests: Step = (draft) => {
  if (draft.context.test === true || draft.properties.test === true) draft.excluded = "test";
  return null;
};
