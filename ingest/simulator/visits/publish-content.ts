import { EventName } from "#store/events/event-names";
import { at } from "../chance/random";
import type { Post } from "../world/feed";
import { INTERESTS } from "../world/interests";
import { describe } from "./browse-content";
import { earnBadge, earnPoints } from "./earn-points";
import type { MemberVisit } from "./member-visit";

const OFFICIAL_FORMATS = ["article", "article", "short_video", "live", "audio", "qa"] as const;
const UGC_FORMATS = ["article", "short_video", "short_video", "qa"] as const;

/** Editors publish whenever they come; members now and then, the more social the more often. */
export function publishContent(visit: MemberVisit): void {
  const { random, world, member } = visit;
  const often = visit.isEditor ? 0.85 : Math.min(0.045 * at(world.roster.social, member), 0.3);
  if (!random.chance(often) || !visit.open) return;
  const post: Post = {
    id: `c-${visit.name}`,
    author: member,
    since: visit.now,
    topic: visit.isEditor ? random.below(INTERESTS.length) : visit.interest,
    source: visit.isEditor ? "official" : "ugc",
    format: random.pick(visit.isEditor ? OFFICIAL_FORMATS : UGC_FORMATS),
  };
  visit.track(EventName.contentPublished, describe(post), 60_000);
  world.contents.add(post);
  const posts = at(world.state.posts, member) + 1;
  world.state.posts[member] = posts;
  if (visit.isEditor) return;
  earnPoints(visit, 20, "post");
  if (posts === 1) earnBadge(visit, "first-post");
}
