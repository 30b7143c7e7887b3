import type { Period } from "#queries/period";
import type { Trends } from "#queries/trends/trends";
import type { TrendsParams } from "#queries/trends/trends-question";
import type { AnalysisPage } from "~/features/analysis/choices";
import type { Language } from "~/i18n/languages";

/** The page of trends: what was asked, and its answer unless the question has a problem. */
export interface TrendsPageData extends AnalysisPage {
  period: Period;
  comparison: Period | null;
  asked: TrendsParams;
  usual: TrendsParams;
  parameters: readonly string[];
  trends: Trends | null;
  language: Language;
}
