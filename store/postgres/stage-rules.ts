/** When members change their operating stage; see docs/analyses/stages.md and docs/analyses/koc.md; in days but for the last two. */
export interface StageRules {
  /** new: joined at most so many days ago */
  newDays: number;
  /** active, and new: last active at most so many days ago */
  activeDays: number;
  /** core: active on at least so many of the last `coreWindow` */
  coreDays: number;
  coreWindow: number;
  /** churned: last active at least so many days ago; between active and churned, at risk */
  churnedDays: number;
  /** key opinion consumer: with at least this score, 0 to 100, and so many posts */
  kocScore: number;
  kocPosts: number;
}

/** As all projects have it that do not say other. */
export const DEFAULT_STAGE_RULES: StageRules = {
  newDays: 30,
  activeDays: 14,
  coreDays: 12,
  coreWindow: 28,
  churnedDays: 30,
  kocScore: 90,
  kocPosts: 4,
};
