import type { Random } from "../chance/random";
import { browserContext, LOCALES, USER_AGENTS } from "../people/devices";
import { CHANNELS } from "../people/channels";
import { EventName } from "#store/events/event-names";
import { INTERESTS } from "../world/interests";
import { describe } from "../visits/browse-content";
import { comeByShare } from "../visits/come-by-share";
import { Visit } from "../visits/visit";
import type { World } from "../world";

/** Visitors who never join, for each member who does. */
export const STRANGERS_PER_MEMBER = 0.15;

/** Somebody looks around once and never comes back: an anonymous id that no one ever claims. */
export function visitAsStranger(
  world: World,
  random: Random,
  stranger: number,
  start: number,
  name: string,
): void {
  const channel = random.pick(CHANNELS);
  const visit = new Visit(world, random, name, start, {
    userId: null,
    anonymousId: `x_${world.tag}_${stranger.toString(36)}`,
    context: {
      ...browserContext(random.pick(USER_AGENTS), random.pick(LOCALES), name),
      campaign: { source: channel.key, medium: channel.medium },
    },
    nature: "counted",
    skew: 0,
    end: world.until,
  });
  comeByShare(visit, null);
  visit.page("landing");
  const views = random.runs(0.5, 4);
  for (let view = 0; view < views; view += 1) {
    const post = world.contents.meet(visit.now, random.below(INTERESTS.length), random);
    if (post !== null) visit.track(EventName.contentViewed, describe(post), 30_000);
  }
}
