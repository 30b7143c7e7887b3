/**
 * A way into the community. `share` of those who join (before invites that found no inviter become organic),
 * `retention` multiplies how often its members come back, `purchase` how often they shop.
 */
export interface Channel {
  key: string;
  share: number;
  retention: number;
  purchase: number;
  medium: string;
  campaigns: readonly string[];
}

export const CHANNELS: readonly Channel[] = [
  {
    key: "wechat",
    share: 0.2,
    retention: 1.15,
    purchase: 1.15,
    medium: "social",
    campaigns: ["moments-spring", "mini-program", "official-account"],
  },
  {
    key: "weibo",
    share: 0.06,
    retention: 0.75,
    purchase: 0.7,
    medium: "social",
    campaigns: ["hot-topic", "repost-draw"],
  },
  {
    key: "douyin",
    share: 0.15,
    retention: 0.7,
    purchase: 0.9,
    medium: "video",
    campaigns: ["live-room", "short-video"],
  },
  { key: "kuaishou", share: 0.06, retention: 0.7, purchase: 0.75, medium: "video", campaigns: ["live-room"] },
  {
    key: "xiaohongshu",
    share: 0.13,
    retention: 1.1,
    purchase: 1.3,
    medium: "social",
    campaigns: ["notes-seeding", "store"],
  },
  {
    key: "kol",
    share: 0.05,
    retention: 1.0,
    purchase: 1.35,
    medium: "influencer",
    campaigns: ["mei-reviews", "dad-tests"],
  },
  {
    key: "ads",
    share: 0.08,
    retention: 0.5,
    purchase: 0.55,
    medium: "cpc",
    campaigns: ["feed-ads", "search-brand", "search-generic"],
  },
  {
    key: "forum",
    share: 0.03,
    retention: 1.25,
    purchase: 0.8,
    medium: "referral",
    campaigns: ["parents-board"],
  },
  {
    key: "offline",
    share: 0.04,
    retention: 0.9,
    purchase: 1.2,
    medium: "qr",
    campaigns: ["store-counter", "mall-stand"],
  },
  {
    key: "partner",
    share: 0.03,
    retention: 0.8,
    purchase: 0.9,
    medium: "partner",
    campaigns: ["gym-cards", "cafe-cups"],
  },
  { key: "invite", share: 0.12, retention: 1.4, purchase: 1.4, medium: "invite", campaigns: [] },
  { key: "organic", share: 0.05, retention: 1.2, purchase: 1.1, medium: "organic", campaigns: [] },
];

export const INVITE = CHANNELS.findIndex(({ key }) => key === "invite");
export const ORGANIC = CHANNELS.findIndex(({ key }) => key === "organic");

/** Channels whose entrance is a printed or posted group code. */
export const LIVE_CODE_CHANNELS: readonly string[] = ["wechat", "offline", "partner"];
