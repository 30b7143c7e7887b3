import type { Filter } from "./filters/filter";
import type { Comparison, Granularity, Period } from "./period";
import type { Project } from "./project";

/** What every analysis is asked besides its own question: of which project and period, seen from when, which events. */
export interface Frame {
  project: Project;
  period: Period;
  comparison: Comparison;
  granularity: Granularity;
  now: Date;
  includeExcluded: boolean;
  filter?: Filter | undefined;
  signal?: AbortSignal | undefined;
  caller?: string | undefined;
}
