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
  outstanding: "Outstanding since the beginning",
  pointsTable: "Points by reason",
  reason: "Reason",
  points: "Points",
  members: "Members",
  levelsTable: "Members by level",
  level: "Level",
  held: "Stand on it",
  reached: "Came to it",
  badgesTable: "Badges",
  badge: "Badge",
  times: "Earned",
  unnamed: "not said",
};
