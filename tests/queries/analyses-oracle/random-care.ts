import type { DrawnEvent } from "./log-event";
import type { Draws } from "./random-numbers";

const blank = { category: "", order: "", money: "0", score: null, traits: {} };
const SECOND = 1000;
const HOUR = 3600 * SECOND;
const waits = [-HOUR, 0, 1, 1500, 90 * SECOND, HOUR, 26 * HOUR, 9 * 24 * HOUR, 40 * 24 * HOUR];
const tags = ["praise", "Praise", "praise", "表扬", "service", "slow", "", null];
const seconds = [0, 90, 12.5, "90", "0.25", "soon", -5, 1e12, 1e9, null];

/** Gives some of those who join a campaign, some a group, some a channel that is paid for. */
export const withOrigins = (draws: Draws, log: readonly DrawnEvent[]): DrawnEvent[] =>
  log.map((event) => {
    if (event.event !== "Member Joined" || draws.chance(0.6)) return event;
    const told = draws.one([
      {},
      { campaign: "spring" },
      { campaign: "" },
      { live_code: "lc_1" },
      { utm_source: "mail" },
      { url: "https://shop.example/?utm_medium=mail" },
    ]);
    const channel = draws.one([event.channel, event.channel, "ads", "KOL", "invite"]);
    return {
      ...event,
      channel,
      properties: { ...event.properties, ...told, community_id: draws.one(["g_1", "g_2", ""]) },
    };
  });

/**
 * Reports of posts and removals, requests for support and what resolves them (by ticket or not, early or late, by others as
 * well), feedback with and without a tag, shares, some reported twice, and who comes by them, at any instants.
 */
export function randomCare(draws: Draws, persons: readonly string[], instant: () => number): DrawnEvent[] {
  const channel = () => draws.one(["wechat", "weibo", ""]);
  const someone = () => draws.one(persons);
  const event = (
    name: string,
    time: number,
    properties: DrawnEvent["properties"],
    person = someone(),
  ): DrawnEvent => ({
    ...blank,
    ...{ person, event: name, time, channel: channel() },
    properties: { topic: draws.one(["tea", "cups"]), ...properties },
  });
  const times = <T>(each: number, of: (number: number) => T[]): T[] =>
    Array.from({ length: Math.ceil(persons.length * each) }, (_, number) => of(number)).flat();

  const reports = times(1.5, () => {
    const time = instant();
    const post = draws.chance(0.1) ? {} : { content_id: `post ${draws.below(60)}` };
    const removed = draws.chance(0.4) ? [event("Content Removed", time + draws.one(waits), post)] : [];
    return [
      event("Content Reported", time, { ...post, reason: draws.one(["spam", "offensive"]) }),
      ...removed,
    ];
  });
  const requests = times(1.5, (number) => {
    const time = instant();
    const person = someone();
    const ticket = draws.chance(0.3) ? {} : { ticket_id: draws.one([`ticket ${number}`, number]) };
    const resolved = Array.from({ length: draws.one([0, 1, 1, 1, 2]) }, () =>
      event(
        "Support Resolved",
        time + draws.one(waits),
        { ...ticket, ...(draws.chance(0.6) ? { seconds: draws.one(seconds) } : {}) },
        draws.chance(0.7) ? person : someone(),
      ),
    );
    return [event("Support Opened", time, ticket, person), ...resolved];
  });
  const feedback = times(0.7, () => [
    event("Feedback Sent", instant(), draws.chance(0.2) ? {} : { tag: draws.one(tags) }),
  ]);
  const shares = times(0.8, (number) => {
    const time = instant();
    const sharer = someone();
    const share = { share_id: draws.one([`share ${number}`, number]) };
    const came = Array.from({ length: draws.below(4) }, () =>
      event(
        draws.one(["Content Viewed", "Page Viewed", "Member Joined"]),
        time + draws.one(waits),
        { ...share, content_id: "post 1" },
        draws.chance(0.2) ? sharer : someone(),
      ),
    );
    return [
      ...(draws.chance(0.9) ? [event("Content Shared", time, share, sharer)] : []),
      ...(draws.chance(0.1) ? [event("Content Shared", time + draws.one(waits), share)] : []),
      ...came,
    ];
  });
  return [...reports, ...requests, ...feedback, ...shares];
}
