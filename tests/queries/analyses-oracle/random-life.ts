import type { DrawnEvent } from "./log-event";
import type { Draws } from "./random-numbers";

const blank = { category: "", order: "", money: "0", score: null, properties: {}, traits: {} };

const channelOf = (draws: Draws) => draws.one(["wechat", "weibo", "douyin", ""]);

function joining(draws: Draws, person: string, time: number): DrawnEvent {
  const channel = channelOf(draws);
  return { ...blank, person, event: "Member Joined", time, channel, properties: { topic: "joining" } };
}

function saying(draws: Draws, person: string, time: number): DrawnEvent {
  const traits: Record<string, unknown> = {};
  if (draws.chance(0.7)) traits["city"] = draws.one(["杭州", "Shanghai", "shanghai", "New York", ""]);
  if (draws.chance(0.5)) traits["vip"] = draws.chance(0.5);
  if (draws.chance(0.5)) traits["age"] = 18 + draws.below(60);
  return { ...blank, person, event: "$identify", time, channel: "", traits };
}

/**
 * What befalls a member once or a few times, at any instant that `instant` gives: joining, for most, and once more;
 * leaving, also before joining, and twice; a membership and another; words about themselves, no two at one instant.
 */
export function randomLife(draws: Draws, person: string, instant: () => number): DrawnEvent[] {
  const events: DrawnEvent[] = [];
  const some = (share: number, most: number, event: (time: number) => DrawnEvent) => {
    const count = draws.chance(share) ? 1 + draws.below(most) : 0;
    for (let number = 0; number < count; number++) events.push(event(instant()));
  };
  some(0.75, 2, (time) => joining(draws, person, time));
  for (const [event, share] of [
    ["Member Left", 0.3],
    ["Membership Started", 0.4],
    ["Membership Renewed", 0.2],
  ] as const) {
    some(share, 2, (time) => ({ ...blank, person, event, time, channel: channelOf(draws) }));
  }
  const words = new Set(Array.from({ length: draws.below(4) }, instant));
  for (const time of words) events.push(saying(draws, person, time));
  return events;
}
