import { EventName } from "#store/events/event-names";
import { at } from "../chance/random";
import type { JsonObject } from "../message";
import { INTERESTS } from "../world/interests";
import type { Post } from "../world/feed";
import type { MemberVisit } from "./member-visit";

const HOUR = 3_600_000;
const REPORT_REASONS = ["spam", "advertising", "offensive", "false-claim"] as const;
const SHARE_TARGETS = ["moments", "group-chat", "friend", "weibo"] as const;

/** Reads on while the posts please, and reacts: the more social, the more often; to fellow members more than to editors. */
export function browseContent(visit: MemberVisit): void {
  const { random, world } = visit;
  const views = (random.chance(0.8) ? 1 : 0) + random.runs(0.55, 12);
  for (let view = 0; view < views && visit.open; view += 1) {
    const post = world.contents.meet(visit.now, visit.interest, random);
    if (post === null) return;
    visit.track(EventName.contentViewed, describe(post), 40_000);
    visit.touched.content = post.id;
    if (visit.sender.userId !== null) react(visit, post);
  }
}

export function describe(post: Post): JsonObject {
  return {
    content_id: post.id,
    source: post.source,
    format: post.format,
    topic: at(INTERESTS, post.topic),
    category: at(INTERESTS, post.topic),
  };
}

function react(visit: MemberVisit, post: Post): void {
  const { random, world } = visit;
  const social = 0.4 + 0.6 * Math.min(at(world.roster.social, visit.member), 3);
  const warmth = social * (post.source === "ugc" ? 1.15 : 0.9) * (post.topic === visit.interest ? 1.1 : 0.8);
  const about = describe(post);
  if (random.chance(0.15 * warmth)) visit.track(EventName.contentLiked, about, 4000);
  if (random.chance(0.045 * warmth)) {
    const comment = { comment_id: `${visit.name}-c${visit.now % 1_000_000}`, length: 4 + random.below(60) };
    const reply = random.chance(0.3) ? { reply_to: post.id } : {};
    visit.track(EventName.contentCommented, { ...about, ...comment, ...reply }, 45_000);
  }
  if (random.chance(0.05 * warmth)) visit.track(EventName.contentSaved, about, 4000);
  if (random.chance(0.03 * warmth)) {
    const share = {
      share_id: `s-${visit.name}-${visit.now % 1_000_000}`,
      target: random.pick(SHARE_TARGETS),
    };
    const since = visit.now;
    if (visit.track(EventName.contentShared, { ...about, ...share }, 8000)) {
      world.shares.add({ id: share.share_id, sharer: visit.member, since, post });
    }
  }
  if (post.source === "ugc" && random.chance(0.004)) {
    visit.track(EventName.contentReported, { ...about, reason: random.pick(REPORT_REASONS) }, 8000);
    const removal = visit.now + Math.floor(random.wait(5 * HOUR));
    if (random.chance(0.3)) {
      visit.report(world.roster.userId(0), removal, world.until, EventName.contentRemoved, about);
    }
  }
}
