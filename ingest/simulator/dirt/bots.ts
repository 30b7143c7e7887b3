import { EventName } from "#store/events/event-names";
import { at, type Random } from "../chance/random";
import { BOT_AGENTS } from "../people/devices";
import { describe } from "../visits/browse-content";
import { Visit } from "../visits/visit";
import type { World } from "../world";

export const CRAWLS_PER_DAY = 0.06;

export function botCount(members: number): number {
  return Math.max(2, Math.round(members / 500));
}

/** A robot reads dozens of pages, several a second, and says so in its user agent. */
export function crawl(world: World, random: Random, bot: number, start: number, name: string): void {
  const visit = new Visit(world, random, name, start, {
    userId: null,
    anonymousId: `b_${world.tag}_${bot.toString(36)}`,
    context: { userAgent: at(BOT_AGENTS, bot % BOT_AGENTS.length) },
    nature: "bot",
    skew: 0,
    end: world.until,
  });
  const pages = 30 + random.below(50);
  for (let page = 0; page < pages; page += 1) {
    const post = random.chance(0.6) ? world.contents.meet(visit.now, random.below(6), random) : null;
    const before = visit.now;
    if (post === null) visit.page(`crawled-${page}`);
    else visit.track(EventName.contentViewed, describe(post));
    visit.now = before + 120 + random.below(400);
  }
}
