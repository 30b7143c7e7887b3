import type { Dialect } from "#ingest/dialects/dialect";
import { segment } from "#ingest/dialects/segment/segment";

/** Every dialect the door understands; the first that knows a path has it. */
export const DIALECTS: readonly Dialect[] = [segment];
