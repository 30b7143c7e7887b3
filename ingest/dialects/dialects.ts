import type { CollectEndpoint, Dialect } from "#ingest/dialects/dialect";
import { growthbook } from "#ingest/dialects/growthbook/growthbook";
import { posthog } from "#ingest/dialects/posthog/posthog";
import { rudderstack } from "#ingest/dialects/rudderstack/rudderstack";
import { segment } from "#ingest/dialects/segment/segment";

/** Every dialect the door understands; the first that knows a path has it. */
export const DIALECTS: readonly Dialect[] = [segment, rudderstack, posthog, growthbook];

/** What takes events at a path, which comes without query and without a slash at its end; null if nothing does. */
export function collectorAt(path: string): CollectEndpoint | null {
  for (const dialect of DIALECTS) {
    const endpoint = dialect.match(path);
    if (endpoint) return endpoint.kind === "collect" ? endpoint : null;
  }
  return null;
}
