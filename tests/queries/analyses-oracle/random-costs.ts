import type { Draws } from "./random-numbers";
import { addDays } from "./local-days";
import type { DrawnEvent } from "./log-event";

/** What was spent on a day, channel and campaign; there is one for each. */
export interface DrawnSpend {
  day: string;
  channel: string;
  campaign: string;
  amount: string;
}

const blank = { channel: "", category: "", order: "", money: "0", score: null, traits: {} };
const CAMPAIGNS = ["spring", "spring ", "头条", ""];

/** Gives some of those who join a campaign. */
export const withCampaigns = (draws: Draws, log: readonly DrawnEvent[]): DrawnEvent[] =>
  log.map((event) => {
    if (event.event !== "Member Joined" || draws.chance(0.3)) return event;
    return { ...event, properties: { ...event.properties, campaign: draws.one(CAMPAIGNS) } };
  });

/** Rewards for invites that are in the log, also for those that nobody sent or accepted; some of no money. */
export function randomRewards(
  draws: Draws,
  log: readonly DrawnEvent[],
  persons: readonly string[],
  instant: () => number,
): DrawnEvent[] {
  const invites = log.flatMap(({ event, properties }) =>
    event === "Invite Accepted" || event === "Member Invited" ? [properties["invite_id"] ?? null] : [],
  );
  return Array.from({ length: persons.length * 2 }, () => {
    const invite_id = draws.one([...invites, "never sent"]);
    const reward = draws.one([5, 0.5, "12.25", "0", "a coupon", -3, null, "100.0001"]);
    const properties = {
      ...(invite_id === null ? {} : { invite_id }),
      ...(reward === null ? {} : { reward }),
    };
    return { ...blank, person: draws.one(persons), event: "Invite Rewarded", time: instant(), properties };
  });
}

/** Spend on about every third day, of some channels of the log and one that nobody joins by. */
export function randomSpend(draws: Draws, from: string, days: number): DrawnSpend[] {
  return Array.from({ length: days }, (_, number) => addDays(from, number)).flatMap((day) =>
    ["wechat", "weibo", "radio"].flatMap((channel) =>
      ["spring", ""].flatMap((campaign) =>
        draws.chance(0.15)
          ? [{ day, channel, campaign, amount: draws.one(["120.5", "0", "33.3333", "900"]) }]
          : [],
      ),
    ),
  );
}
