import type { Quality } from "#queries/quality/read-quality";
import type { Period } from "#queries/period";
import type { Language } from "~/i18n/languages";
import type { Audit, StrangerRefusals } from "~/server/ledger.server";

/**
 * All that the page on data quality shows.
 *
 * - `strangers` requests refused before it was known whose they are
 * - `depth`     what is accepted and not yet stored; null where another program collects
 * - `now`       instant, ms
 */
export interface QualityPageData {
  project: { key: string; zone: string };
  period: Period;
  quality: Quality;
  strangers: StrangerRefusals[];
  audit: Audit | null;
  depth: { bytes: number; segments: number; lagSeconds: number } | null;
  language: Language;
  now: number;
}
