import type { Filter } from "#queries/filters/filter";
import type { SegmentComparison } from "#queries/segments/segment-comparison-analysis";
import type { SegmentProfile } from "#queries/segments/segment-profile-analysis";
import type { Problem } from "#queries/search-problem";
import type { MetricKey } from "#queries/metrics/catalogue";
import type { Language } from "~/i18n/languages";

/** What the page of a segment against others shows. */
export interface SegmentAgainstData {
  project: { key: string; currency: string };
  segment: Filter;
  /** null for everybody else */
  against: Filter | null;
  /** a metric that is asked for besides the usual ones */
  metric: MetricKey | null;
  /** every metric by its name */
  metrics: { key: MetricKey; name: string }[];
  /** those that are always compared */
  usual: readonly MetricKey[];
  /** null where it cannot be asked; then there are problems */
  comparison: SegmentComparison | null;
  profile: SegmentProfile | null;
  problems: Problem[];
  subjects: string[];
  language: Language;
}
