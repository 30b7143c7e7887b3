import type { SumsAsked } from "#queries/experiments/metric-sums";
import { inviteTrees } from "#queries/referral/invite-trees";
import { invitations } from "#queries/referral/invitations";
import type { Reader, Scope } from "#queries/scope";
import type { ExperimentDesign } from "./experiment-design";

/** Who is drawn together; null where each member is drawn alone. */
export async function readClusters(
  reader: Reader,
  scope: Scope,
  unit: ExperimentDesign["unit"],
): Promise<SumsAsked["clusters"]> {
  if (unit.of === "member") return null;
  if (unit.by === "group") return { by: "community" };
  const trees = inviteTrees(await invitations(reader, scope, {}));
  return { by: "inviter", persons: [...trees.keys()], roots: [...trees.values()] };
}
