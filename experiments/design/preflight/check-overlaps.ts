import type { AudienceAsked } from "#queries/experiments/audience";
import { audienceOverlaps } from "#queries/experiments/audience-overlaps";
import type { Reader, Scope } from "#queries/scope";
import type { Experiment } from "../../lifecycle/find-experiment";
import type { ExperimentAssignment } from "../experiment-assignment";
import type { Check } from "./check";

/** Which other experiments that run had members of the audience; those in another part of the same namespace cannot have them. */
export async function checkOverlaps(
  reader: Reader,
  scope: Scope,
  {
    audience,
    members,
    running,
    own,
  }: {
    audience: AudienceAsked;
    members: number;
    running: readonly Experiment[];
    own: Pick<Experiment, "key" | "assignment">;
  },
): Promise<Check[]> {
  const others = running.filter(({ key, status }) => status === "running" && key !== own.key);
  if (others.length === 0) return [];
  const exposed = await audienceOverlaps(reader, scope, audience);
  return others.map(({ key, assignment }): Check => {
    const shared = exposed.find(({ experiment }) => experiment === key)?.members ?? 0;
    const apart = areApart(assignment, own.assignment);
    const facts = { experiment: key, members: shared, share: members === 0 ? 0 : shared / members, apart };
    return { key: "overlap", state: apart || shared === 0 ? "ok" : "warn", facts };
  });
}

function areApart({ namespace: one }: ExperimentAssignment, { namespace: other }: ExperimentAssignment) {
  if (one === null || other === null || one.key !== other.key) return false;
  return one.to <= other.from || other.to <= one.from;
}
