import { Refusal } from "#ingest/pipeline/refusal";
import type { Step } from "#ingest/pipeline/step";

/** Every event is somebody's; an alias is somebody's who was somebody else. */
export const requireIdentity: Step = ({ kind, userId, anonymousId, previousId }) => {
  if (kind === "alias") {
    if (userId === "") return new Refusal("missing-identity", "userId", "An alias needs a userId.");
    if (previousId === "")
      return new Refusal("missing-identity", "previousId", "An alias needs a previousId.");
    return null;
  }
  if (userId !== "" || anonymousId !== "") return null;
  return new Refusal("missing-identity", "userId", "The event has neither a userId nor an anonymousId.");
};
