import type { Dialect } from "#ingest/dialects/dialect";
import { growthbook } from "#ingest/dialects/growthbook/growthbook";
import { posthog } from "#ingest/dialects/posthog/posthog";
import { rudderstack } from "#ingest/dialects/rudderstack/rudderstack";
import { segment } from "#ingest/dialects/segment/segment";

/** Every dialect the door understands; the first that knows a path has it. */
export const DIALECTS: readonly Dialect[] = [segment, rudderstack, posthog, growthbook];
