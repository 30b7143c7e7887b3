import type { Funnel } from "#queries/funnel/funnel";
import type { FunnelParams } from "#queries/funnel/funnel-question";
import type { Period } from "#queries/period";
import type { AnalysisPage } from "~/features/analysis/choices";
import type { Language } from "~/i18n/languages";

/** The page of a funnel: what was asked, and its answer unless the question has a problem. */
export interface FunnelPageData extends AnalysisPage {
  period: Period;
  /** the days compared with */
  comparison: Period | null;
  asked: FunnelParams;
  usual: FunnelParams;
  parameters: readonly string[];
  funnel: Funnel | null;
  language: Language;
}
