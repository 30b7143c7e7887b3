import type { Step } from "#ingest/pipeline/step";
import { isJsonObject } from "#ingest/pipeline/values/json-object";

/** Models that only emulators of telephones have. */
const EMULATED =
  /^(sdk_gphone|Android SDK built for|Emulator$|x86_64$|i386$|iPhone Simulator|iPad Simulator)/i;

/**
 * Flags what says of itself that it is a test: `test: true` in the context, the properties or the traits; and what an
 * emulated telephone sent.
 */
export const flagTests: Step = (draft) => {
  const { test, device } = draft.context;
  if (test === true || draft.properties.test === true) draft.excluded = "test:marked";
  else if (isJsonObject(device) && typeof device.model === "string" && EMULATED.test(device.model)) {
    draft.excluded = "test:emulator";
  }
  return null;
};
