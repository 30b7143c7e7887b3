import type { Filter } from "../analyses-oracle/holds";
import type { Selection } from "../analyses-oracle/matches";
import type { Draws } from "../analyses-oracle/random-numbers";

/** Events that happen in random logs. */
export const JOURNEY = ["Product Viewed", "Product Added", "Checkout Started", "Order Completed"];
const OTHERS = [
  "Content Viewed",
  "Checked In",
  "Support Opened",
  "NPS Prompted",
  "CSAT Answered",
  "Order Refunded",
  "Member Joined",
  "Membership Started",
  "$identify",
];

const texts: Record<string, readonly (string | number | boolean)[]> = {
  event: ["Product Viewed", "Order Completed", "Checked In"],
  channel: ["wechat", "weibo", "WeChat"],
  category: ["shop", "forum"],
  order: ["order 1", "order 2", "order 3", "order 4"],
  "property.cart_id": ["c1", "c2", "C1", 7, "7"],
  "property.topic": ["tea", "Tea", "茶", "it's", 7, true, "true", "Ärger"],
  "content.topic": ["tea", "Tea", "茶", "7"],
  "property.total": [0, 100, "100", "12.5", "12.50", 2.5, 1_000_000, "free"],
  "property.tags": ["[]", "['new']", "['a',1,NULL]", "[1,2]", "[0.5]"],
  "property.nested": ["red"],
  "property.nested.color": ["red", "green", "Blue"],
  "property.nested.depth.of": [0, 1],
  "trait.city": ["杭州", "Shanghai", "New York"],
  "trait.vip": [true, "false"],
  "join.channel": ["wechat", "weibo", "douyin"],
  "join.community": ["g_1", "g_2"],
  "clock.weekday": [1, 3, 7],
};
const numbers: Record<string, readonly number[]> = {
  money: [0, 0.1, 12.5, -5.25, 1234567],
  score: [0, 6, 9],
  "clock.hour": [0, 9, 18],
  "property.total": [0, 2.5, 12.5, 99, 100],
  "property.cart_id": [3, 7],
  "property.topic": [7],
  "trait.age": [18, 30, 50],
};
const parts = ["TE", "a", "e", "1", "'", "茶", "ä", "w"];

function randomCondition(draws: Draws, about: RegExp): Filter {
  const of = (subjects: object) => Object.keys(subjects).filter((subject) => about.test(subject));
  const kind = draws.below(5);
  if (kind < 2) {
    const subject = draws.one(of(numbers));
    const values = [draws.one(numbers[subject] ?? [])];
    return { subject, is: draws.one(["above", "from", "below", "up to"] as const), values };
  }
  const subject = draws.one(of(texts));
  if (kind === 2) return { subject, is: draws.one(["known", "unknown"] as const), values: [] };
  if (kind === 3) {
    const is = draws.one(["containing", "not containing"] as const);
    return { subject, is, values: [draws.one(parts), draws.one(parts)] };
  }
  const own = texts[subject] ?? [];
  return {
    subject,
    is: draws.one(["among", "not among"] as const),
    values: [draws.one(own), draws.one(own)],
  };
}

/** A condition, or some joined, on subjects with names like that. */
function randomFilterAbout(draws: Draws, about: RegExp): Filter {
  const condition = () => randomCondition(draws, about);
  const kind = draws.below(6);
  if (kind === 0) return { not: condition() };
  if (kind === 1) return { all: Array.from({ length: draws.below(3) }, condition) };
  if (kind === 2) return { any: [condition(), { not: condition() }] };
  return condition();
}

/** A filter of events and members. */
export const randomFilter = (draws: Draws): Filter => randomFilterAbout(draws, /./);

/** A filter of members. */
export const randomMemberFilter = (draws: Draws): Filter => randomFilterAbout(draws, /^(?:trait|join)\./);

/** Alternatives of events, some with a filter; of the names that are given, or of any. */
export function randomSelection(draws: Draws, names?: readonly string[]): Selection {
  const event = () => (names === undefined ? draws.one([...JOURNEY, ...OTHERS, "*"]) : draws.one(names));
  return Array.from({ length: draws.chance(0.2) ? 2 : 1 }, () => ({
    event: event(),
    ...(draws.chance(0.2) ? { filter: randomFilter(draws) } : {}),
  }));
}

/** Subjects to break an analysis down by, all with few values but the last, which has more than are shown. */
export const BREAKDOWNS = [
  "channel",
  "category",
  "event",
  "property.topic",
  "content.topic",
  "property.total",
  "property.tags",
  "property.nested.color",
  "trait.city",
  "trait.vip",
  "join.channel",
  "join.community",
  "clock.hour",
  "clock.weekday",
  "join.campaign",
  "order",
];
