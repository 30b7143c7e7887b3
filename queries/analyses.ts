import { acquisitionCostAnalysis } from "./acquisition/acquisition-cost-analysis";
import { activitiesAnalysis } from "./activities/activities-analysis";
import { activityEffectAnalysis } from "./activities/activity-effect-analysis";
import { growthAccountingAnalysis } from "./growth/growth-accounting-analysis";
import { growthSystemAnalysis } from "./growth-system/growth-system-analysis";
import { segmentComparisonAnalysis } from "./segments/segment-comparison-analysis";
import { segmentProfileAnalysis } from "./segments/segment-profile-analysis";
import { rewardEffectAnalysis } from "./growth-system/reward-effect-analysis";
import { rfmAnalysis } from "./segments/rfm-analysis";
import { stickinessAnalysis } from "./growth/stickiness-analysis";
import { scoresAnalysis } from "./satisfaction/scores-analysis";
import { contentEffectAnalysis } from "./content/content-effect-analysis";
import { postLifeAnalysis } from "./content/post-life-analysis";
import { concentrationAnalysis } from "./engagement/concentration-analysis";
import { reciprocityAnalysis } from "./engagement/reciprocity-analysis";
import { rhythmAnalysis } from "./engagement/rhythm-analysis";
import type { Analysis } from "./define-analysis";
import { whatChangedAnalysis } from "./changes/what-changed-analysis";
import { contributionAnalysis } from "./contribution/contribution-analysis";
import { driversAnalysis } from "./funnel/drivers-analysis";
import { funnelAnalysis } from "./funnel/funnel-analysis";
import { metricsAnalysis } from "./measurements/metrics-analysis";
import { overviewAnalysis } from "./overview/overview-analysis";
import { retentionAnalysis } from "./retention/retention-analysis";
import { habitAnalysis } from "./retention/habit-analysis";
import { usageIntervalAnalysis } from "./retention/usage-interval-analysis";
import { inviteSignsAnalysis } from "./referral/invite-signs-analysis";
import { inviteTreeAnalysis } from "./referral/invite-tree-analysis";
import { journeyAnalysis } from "./journey/journey-analysis";
import { interestsAnalysis } from "./interests/interests-analysis";
import { kocAnalysis } from "./social/koc-analysis";
import { churnWarningsAnalysis } from "./stages/churn-warnings-analysis";
import { stageMovesAnalysis } from "./stages/stage-moves-analysis";
import { stagesAnalysis } from "./stages/stages-analysis";
import { stageTimesAnalysis } from "./stages/stage-times-analysis";
import { winBackAnalysis } from "./stages/win-back-analysis";
import { trendsAnalysis } from "./trends/trends-analysis";

/** Every analysis there is: what pages show, the API answers to its name. */
export const ANALYSES: readonly Analysis[] = [
  overviewAnalysis,
  metricsAnalysis,
  growthAccountingAnalysis,
  acquisitionCostAnalysis,
  stickinessAnalysis,
  rhythmAnalysis,
  segmentProfileAnalysis,
  segmentComparisonAnalysis,
  concentrationAnalysis,
  reciprocityAnalysis,
  contentEffectAnalysis,
  postLifeAnalysis,
  scoresAnalysis,
  inviteTreeAnalysis,
  inviteSignsAnalysis,
  trendsAnalysis,
  retentionAnalysis,
  usageIntervalAnalysis,
  habitAnalysis,
  funnelAnalysis,
  driversAnalysis,
  contributionAnalysis,
  whatChangedAnalysis,
  growthSystemAnalysis,
  rewardEffectAnalysis,
  activitiesAnalysis,
  activityEffectAnalysis,
  stagesAnalysis,
  stageMovesAnalysis,
  stageTimesAnalysis,
  winBackAnalysis,
  churnWarningsAnalysis,
  journeyAnalysis,
  rfmAnalysis,
  kocAnalysis,
  interestsAnalysis,
];
