/** Points, levels and badges. */
export const growthSystem = {
  title: "Points, levels and badges",
  intro: "What members were given in the period for what they do, and where they stand at its end.",
  waiting: "Being worked out …",
  failed: "This could not be worked out. Load the page again.",
  empty:
    "No points, levels or badges yet. Send Points Earned, Points Redeemed, Level Reached and Badge Earned.",
  earned: "Earned",
  redeemed: "Redeemed",
  earnedPoints: "Points earned",
  redeemedPoints: "Points redeemed",
  outstanding: "Points outstanding since the beginning",
  pointsTable: "Points by reason",
  reason: "Reason",
  points: "Points",
  members: "Members",
  levelsTable: "Members by level",
  level: "Level",
  held: "At this level",
  reached: "Reached it",
  badgesTable: "Badges",
  badge: "Badge",
  times: "Earned",
  unnamed: "not given",
  achieved: "What rewards achieve",
  achievedIntro:
    "Those who got a reward in a week are held against members who came in the same week, got none, and were like them: how long they had been members, when and how often they came before and in that week, and what they spent. It is no experiment: what nobody could see before still differs.",
  "rewarded-badge": "Badges",
  "rewarded-level": "Levels",
  "rewarded-invite": "Invite rewards",
  "rewarded-redeemed": "Points redeemed",
  nobodyRewarded:
    "Nobody got this in a whole week of the period that is over. Choose a longer period, or another reward.",
  matchedOf_one:
    "{{matched}} of {{took}} who got it have somebody like them among {{others}} others, in {{count}} week.",
  matchedOf_other:
    "Held against each other week by week, in {{count}} weeks: {{took}} times somebody got it, {{matched}} of them beside somebody like them, among {{others}} times that others came. A member counts once in each week; below, members are counted.",
  beforeAndAfter_one:
    "Before and after, which says little: {{before}} active days in the 28 before, {{after}} in the 30 after, for {{shown}} time it was got.",
  beforeAndAfter_other:
    "Before and after, which says little: {{before}} active days in the 28 before, {{after}} in the 30 after, for each of {{shown}} times it was got.",
  side_rewarded: "Got it",
  side_alike: "With somebody like them",
  side_others: "Others who came",
  side_followed: "Got it 30 days ago or more",
  eachRewarded: "For each who got it",
};
