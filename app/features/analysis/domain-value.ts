import type { TextKey } from "~/i18n/use-text";

type Values = readonly TextKey<"values">[];

const FORMATS: Values = ["article", "short_video", "live", "audio", "qa"];
const SOURCES: Values = ["official", "ugc"];
const METHODS: Values = ["link", "code", "poster", "team", "share"];
const ACTIVITY_TYPES: Values = [
  ...(["check_in", "streak", "vote", "collection", "lottery", "group_buy", "flash_sale", "live"] as const),
];
const CHANNELS: Values = [
  ...(["wechat", "weibo", "douyin", "kuaishou", "xiaohongshu", "kol", "ads", "forum", "offline"] as const),
  ...(["partner", "invite", "organic"] as const),
];
const INTERESTS: Values = ["mother-baby", "beauty", "sport", "tech", "home", "fashion"];

const KNOWN: Readonly<Record<string, Values>> = {
  "join.channel": CHANNELS,
  channel: CHANNELS,
  "join.method": METHODS,
  "property.method": METHODS,
  "content.format": FORMATS,
  "property.format": FORMATS,
  "content.source": SOURCES,
  "property.source": SOURCES,
  "property.activity_type": ACTIVITY_TYPES,
  "content.topic": INTERESTS,
  "property.topic": INTERESTS,
  "property.category": INTERESTS,
  category: INTERESTS,
  "member.interest": INTERESTS,
};

/** A value of a subject that is from the vocabulary of communities, by the name of its text; undefined if it is the sender's own. */
export const domainValue = (subject: string, value: string): TextKey<"values"> | undefined =>
  KNOWN[subject]?.find((known) => known === value);
