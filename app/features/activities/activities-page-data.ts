import type { Activities } from "#queries/activities/activities-analysis";
import type { ActivityEffect } from "#queries/activities/activity-effect";
import type { EffectAsked } from "#queries/activities/activity-effect-analysis";
import type { Period } from "#queries/period";
import type { AnalysisPage } from "~/features/analysis/choices";
import type { Language } from "~/i18n/languages";

export interface ActivitiesPageData extends Pick<AnalysisPage, "project" | "problems" | "excluded"> {
  period: Period;
  listed: Activities;
  /** what the address asks about, and what it did; null while nothing is chosen */
  chosen: { asked: EffectAsked; effect: ActivityEffect } | null;
  language: Language;
}
