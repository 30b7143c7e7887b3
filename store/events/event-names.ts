/**
 * The names of the events Agora knows, in Segment's *Object Action* convention.
 * Unknown names are welcome: they are stored and usable; these are the ones metrics refer to.
 */
export const EventName = {
  memberJoined: "Member Joined",
  profileCompleted: "Profile Completed",
  membershipStarted: "Membership Started",
  membershipRenewed: "Membership Renewed",
  memberLeft: "Member Left",
  memberInvited: "Member Invited",
  inviteAccepted: "Invite Accepted",
  inviteRewarded: "Invite Rewarded",
  contentPublished: "Content Published",
  contentViewed: "Content Viewed",
  contentLiked: "Content Liked",
  contentCommented: "Content Commented",
  contentSaved: "Content Saved",
  contentShared: "Content Shared",
  contentReported: "Content Reported",
  contentRemoved: "Content Removed",
  messageSent: "Message Sent",
  questionAsked: "Question Asked",
  questionAnswered: "Question Answered",
  activityJoined: "Activity Joined",
  activityCompleted: "Activity Completed",
  checkedIn: "Checked In",
  voteCast: "Vote Cast",
  liveJoined: "Live Joined",
  liveLeft: "Live Left",
  pointsEarned: "Points Earned",
  pointsRedeemed: "Points Redeemed",
  levelReached: "Level Reached",
  badgeEarned: "Badge Earned",
  productViewed: "Product Viewed",
  productAdded: "Product Added",
  checkoutStarted: "Checkout Started",
  couponApplied: "Coupon Applied",
  orderCompleted: "Order Completed",
  orderRefunded: "Order Refunded",
  supportOpened: "Support Opened",
  supportResolved: "Support Resolved",
  npsPrompted: "NPS Prompted",
  npsAnswered: "NPS Answered",
  csatPrompted: "CSAT Prompted",
  csatAnswered: "CSAT Answered",
  feedbackSent: "Feedback Sent",
  experimentViewed: "Experiment Viewed",
  pageViewed: "Page Viewed",
  screenViewed: "Screen Viewed",
  /** Calls that say who somebody is, not what they did. */
  identified: "$identify",
  grouped: "$group",
  aliased: "$alias",
} as const;

/**
 * Events that do not make a member active: prompts, exposures, rewards and system calls.
 * The default of the project setting `inactiveEvents`.
 */
export const DEFAULT_INACTIVE_EVENTS: readonly string[] = [
  EventName.experimentViewed,
  EventName.npsPrompted,
  EventName.csatPrompted,
  EventName.inviteRewarded,
  EventName.pointsEarned,
  EventName.levelReached,
  EventName.badgeEarned,
  EventName.contentRemoved,
  EventName.memberLeft,
  EventName.identified,
  EventName.grouped,
  EventName.aliased,
];
