import { activityCounts, activityMembers } from "./activities/activity-counts";
import { activityBeginnings } from "./activities/activity-runs";
import { activityRepeats, activityStrata, comparedSide } from "./activities/activity-strata";
import { costLedger } from "./acquisition/cost-ledger";
import { costMembers } from "./acquisition/cost-members";
import { spendEntries } from "./acquisition/spend-entries";
import { feedbackCounts, feedbackEntries } from "./feedback/feedback-entries";
import { cohortOverlaps } from "./cohorts/cohort-overlaps";
import { cohortPeople } from "./cohorts/cohort-people";
import { cohortSizes } from "./cohorts/cohort-sizes";
import { idsSent } from "./cohorts/ids-sent";
import { didMembers } from "./cohorts/did-members";
import { knownMembers } from "./cohorts/known-members";
import { outermostMembers } from "./cohorts/outermost-members";
import { levelsHeld, rewardMembers, rewardsGiven } from "./growth-system/rewards-given";
import { rewardRepeats, rewardSide, rewardStrata } from "./growth-system/reward-strata";
import { rfmMembers, rfmMoves } from "./segments/rfm-moves";
import { segmentMarked, segmentMarks } from "./segments/segment-marks";
import { segmentMembers, segmentSizes } from "./segments/segment-members";
import { reciprocityMembers, reciprocityTies } from "./engagement/reciprocity-ties";
import { accountingCounts } from "./growth/accounting-counts";
import { accountingMembers } from "./growth/accounting-members";
import { activeDayCounts, activeDayMembers } from "./growth/active-day-counts";
import { answerScores, scoreMembers } from "./satisfaction/answer-scores";
import { subjectValues } from "./events/subject-values";
import { audienceArrivals } from "./experiments/audience-arrivals";
import { audienceDeals } from "./experiments/audience-deals";
import { audienceOverlaps } from "./experiments/audience-overlaps";
import { audienceSums } from "./experiments/audience-sums";
import { historySightings } from "./experiments/history-sightings";
import { armTies } from "./experiments/arm-ties";
import { exposureCounts } from "./experiments/exposure-counts";
import { liveExposures } from "./experiments/live-exposures";
import { metricSums } from "./experiments/metric-sums";
import { contributionMembers, orderBuyers } from "./contribution/order-buyers";
import { orderSets } from "./contribution/order-sets";
import { contentMembers, contentReach } from "./content/content-reach";
import { contentBuyers, contentSales } from "./content/content-sales";
import { postAges, postMembers } from "./content/post-ages";
import { interactionCounts, mostInteracting } from "./engagement/interaction-counts";
import { rhythmCounts, rhythmMembers } from "./engagement/rhythm-counts";
import { driverCounts, driverMembers } from "./funnel/driver-counts";
import { funnelCounts } from "./funnel/funnel-counts";
import { funnelMembers } from "./funnel/funnel-members";
import { funnelValues } from "./funnel/funnel-values";
import { invitations } from "./referral/invitations";
import { invitedMembers } from "./referral/invited-members";
import { suspects } from "./referral/suspects";
import { cellMembers } from "./retention/cell-members";
import { cohortReturns } from "./retention/cohort-returns";
import { activeWeekMembers, activeWeeks } from "./retention/active-weeks";
import { usageGapMembers, usageGaps } from "./retention/usage-gaps";
import { seriesMembers } from "./trends/series-members";
import { seriesPoints } from "./trends/series-points";
import { seriesValues } from "./trends/series-values";
import { actMembers } from "./measurements/act-members";
import { actValues } from "./measurements/act-values";
import { journeyMembers, journeyTravellers } from "./journey/journey-travellers";
import { interestCounts, interestMembers } from "./interests/interest-counts";
import { kocsOnDays } from "./social/koc-days";
import { countMovers } from "./social/days-at-once";
import { socialCourse } from "./social/social-course";
import { tiersToday } from "./social/tiers-today";
import { gravestSigns } from "./referral/sign-texts";
import { tierMembers } from "./social/tier-members";
import { churnRisks } from "./stages/churn-risks";
import { churnedBack, churnedBackMembers } from "./stages/churned-back";
import { stageCounts } from "./stages/stage-counts";
import { stageStays } from "./stages/stage-stays";
import { stageTraffic, stageTrafficMembers } from "./stages/stage-traffic";
import { standingMembers } from "./stages/standing-members";
import { standingMoves } from "./stages/standing-moves";
import { tally } from "./measurements/tally";
import { findMembers } from "./members/find-members";
import { knownPersons } from "./members/known-persons";
import { memberEventNames } from "./members/member-event-names";
import { memberExposures } from "./members/member-exposures";
import { memberFacts } from "./members/member-facts";
import { memberIds } from "./members/member-ids";
import { memberLife } from "./members/member-life";
import { memberTimeline } from "./members/member-timeline";
import { memberTraits } from "./members/member-traits";
import { memberVerdicts } from "./members/member-verdicts";
import { profiles } from "./members/profiles";
import { eventNames } from "./events/event-names";
import { subjectNames } from "./events/subject-names";
import { activeMembers } from "./overview/active-members";
import { joins } from "./overview/joins";
import { leftOut } from "./overview/left-out";
import { npsAnswers } from "./overview/nps-answers";
import { refunds } from "./overview/refunds";
import { eventDays } from "./quality/event-days";
import { flow } from "./quality/flow";
import { propertyKinds } from "./quality/property-kinds";
import { senders } from "./quality/senders";
import { sales } from "./overview/sales";

/** Every query there is. A test asks each of them for one project among others, so a query that is not here fails. */
export const QUERIES = [
  activeMembers,
  interestCounts,
  interestMembers,
  kocsOnDays,
  countMovers,
  socialCourse,
  tiersToday,
  gravestSigns,
  tierMembers,
  usageGaps,
  usageGapMembers,
  accountingCounts,
  accountingMembers,
  actMembers,
  activeDayCounts,
  activeDayMembers,
  answerScores,
  actValues,
  armTies,
  audienceArrivals,
  audienceDeals,
  audienceOverlaps,
  audienceSums,
  cellMembers,
  cohortOverlaps,
  cohortPeople,
  cohortReturns,
  cohortSizes,
  didMembers,
  activeWeekMembers,
  activeWeeks,
  contributionMembers,
  contentBuyers,
  contentMembers,
  contentReach,
  contentSales,
  driverCounts,
  driverMembers,
  eventDays,
  eventNames,
  exposureCounts,
  findMembers,
  feedbackCounts,
  feedbackEntries,
  flow,
  funnelCounts,
  funnelMembers,
  funnelValues,
  historySightings,
  idsSent,
  interactionCounts,
  invitations,
  invitedMembers,
  joins,
  orderBuyers,
  orderSets,
  rewardMembers,
  rfmMembers,
  rfmMoves,
  segmentMarked,
  segmentMarks,
  segmentMembers,
  segmentSizes,
  reciprocityMembers,
  reciprocityTies,
  rewardsGiven,
  rewardSide,
  rewardStrata,
  rewardRepeats,
  knownMembers,
  knownPersons,
  leftOut,
  levelsHeld,
  liveExposures,
  memberEventNames,
  memberExposures,
  memberFacts,
  memberIds,
  memberLife,
  memberTimeline,
  memberTraits,
  memberVerdicts,
  metricSums,
  mostInteracting,
  npsAnswers,
  outermostMembers,
  postAges,
  postMembers,
  propertyKinds,
  refunds,
  rhythmCounts,
  rhythmMembers,
  sales,
  profiles,
  senders,
  seriesMembers,
  seriesPoints,
  seriesValues,
  scoreMembers,
  subjectNames,
  subjectValues,
  suspects,
  churnRisks,
  journeyMembers,
  journeyTravellers,
  churnedBack,
  churnedBackMembers,
  stageCounts,
  stageStays,
  stageTraffic,
  stageTrafficMembers,
  standingMembers,
  standingMoves,
  tally,
  activityCounts,
  activityRepeats,
  activityStrata,
  activityBeginnings,
  activityMembers,
  comparedSide,
  costLedger,
  costMembers,
  spendEntries,
] as const;
