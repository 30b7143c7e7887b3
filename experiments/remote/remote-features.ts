import { z } from "zod";
import type { GrowthBookApi } from "./growthbook-api";

/** A flag as GrowthBook's REST API tells it: where it is on, and its default as the text that GrowthBook keeps. */
const remoteFeature = z.object({
  id: z.string(),
  archived: z.boolean(),
  valueType: z.enum(["boolean", "string", "number", "json"]),
  defaultValue: z.string(),
  environments: z.record(z.string(), z.object({ enabled: z.boolean() })),
});
type RemoteFeature = z.infer<typeof remoteFeature>;

/** Every flag of a GrowthBook, of one of its projects if that is given. */
export const readRemoteFeatures = (api: GrowthBookApi, projectId?: string): Promise<RemoteFeature[]> =>
  api.list("v2/features", "features", remoteFeature, projectId === undefined ? {} : { projectId });

/** Turns a flag on or off in an environment. @returns where it is on now */
export async function toggleRemoteFeature(
  api: GrowthBookApi,
  { feature, environment, on, reason }: { feature: string; environment: string; on: boolean; reason: string },
): Promise<RemoteFeature["environments"]> {
  const answer = await api.post(
    `v2/features/${encodeURIComponent(feature)}/toggle`,
    { environments: { [environment]: on }, reason },
    z.object({ feature: remoteFeature }),
  );
  return answer.feature.environments;
}
