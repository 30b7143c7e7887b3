import type { Period } from "#queries/period";
import type { Habit } from "#queries/retention/habit-analysis";
import type { UsageInterval } from "#queries/retention/usage-interval-analysis";
import type { Retention } from "#queries/retention/retention";
import type { RetentionParams } from "#queries/retention/retention-question";
import type { Language } from "~/i18n/languages";
import type { AnalysisPage } from "~/features/analysis/choices";

/** The page on retention: what was asked, and its answer unless the question has a problem. */
export interface RetentionPageData extends AnalysisPage {
  period: Period;
  /** the days compared with */
  comparison: Period | null;
  asked: RetentionParams;
  usual: RetentionParams;
  parameters: readonly string[];
  retention: Retention | null;
  usage: UsageInterval | null;
  habit: Habit | null;
  language: Language;
}
