import type { Filter } from "#queries/filters/filter";
import type { Comparison, Granularity, Period } from "#queries/period";

/** What the top bar shows and changes: the choices all analysis pages share, as the address says them. */
export interface View {
  period: Period;
  /** the project's current local day */
  today: string;
  comparison: Comparison;
  granularity: Granularity;
  includeExcluded: boolean;
  filter?: Filter | undefined;
}
