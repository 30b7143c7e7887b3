/** Subjects that are not named by whoever sends the events, and properties that pages are told apart by; each with its text. */
export const KNOWN_SUBJECTS = {
  "join.channel": "subjectJoinChannel",
  "join.community": "subjectCommunity",
  "clock.weekday": "subjectWeekday",
  "clock.hour": "subjectHour",
  "join.campaign": "subjectJoinCampaign",
  "join.invited": "subjectInvited",
  "join.inviter": "subjectInviter",
  "invite.sign": "subjectSign",
  "join.method": "subjectMethod",
  "member.stage": "subjectStage",
  "member.rfm": "subjectRfm",
  "member.spending_tier": "subjectSpendingTier",
  "member.social_tier": "subjectSocialTier",
  "member.interest": "subjectInterest",
  "property.topic": "subjectTopic",
  "property.reason": "subjectReason",
  event: "subjectEvent",
  channel: "subjectChannel",
  category: "subjectCategory",
  content: "subjectContent",
  activity: "subjectActivity",
  source: "subjectSource",
  order: "subjectOrder",
  money: "subjectMoney",
  score: "subjectScore",
  experiment: "subjectExperiment",
  variation: "subjectVariation",
} as const;

export const isKnownSubject = (subject: string): subject is keyof typeof KNOWN_SUBJECTS =>
  Object.hasOwn(KNOWN_SUBJECTS, subject);
