import type { Journey } from "#queries/journey/journey-analysis";
import type { Period } from "#queries/period";
import type { ChurnWarnings } from "#queries/stages/churn-warnings-analysis";
import type { StageMoves } from "#queries/stages/stage-moves-analysis";
import type { StageHistory } from "#queries/stages/stages-analysis";
import type { StageTimes } from "#queries/stages/stage-times-analysis";
import type { WinBack } from "#queries/stages/win-back-analysis";
import type { StageRules } from "#store/postgres/stage-rules";
import type { AnalysisPage } from "~/features/analysis/choices";
import type { Language } from "~/i18n/languages";

/** In which stages members are, how they move between them, who is about to churn, and how far people come. */
export interface LifecyclePageData extends AnalysisPage {
  period: Period;
  rules: StageRules;
  history: StageHistory;
  moves: StageMoves;
  times: StageTimes;
  winBack: WinBack | null;
  warnings: ChurnWarnings | null;
  journey: Journey;
  language: Language;
}
