/** What members may be rewarded with, and the event that says so. */
export const REWARDED_BY = {
  redeemed: "Points Redeemed",
  badge: "Badge Earned",
  level: "Level Reached",
  invite: "Invite Rewarded",
} as const;

export const REWARDED = [
  "badge",
  "level",
  "invite",
  "redeemed",
] as const satisfies readonly (keyof typeof REWARDED_BY)[];
