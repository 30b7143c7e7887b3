import type { LogEvent } from "./log-event";
import type { DrawnSpend } from "./random-costs";
import { textOf } from "./subject-value";
import type { World } from "./world";

/** An amount that was spent or paid on a day; `way` is null where it is of no channel. */
export interface Cost {
  day: string;
  way: { channel: string; campaign: string } | null;
  amount: string;
  isSpend: boolean;
}

/** By which channel and campaign somebody joined. */
export function wayOf(person: string, world: World): { channel: string; campaign: string } {
  const join = world.joins.get(person);
  return { channel: join?.channel ?? "", campaign: textOf(join?.properties["campaign"]) };
}

const inviteOf = ({ properties }: LogEvent) => textOf(properties["invite_id"]);

const isMoney = (text: string) => /^\d+(\.\d+)?$/.test(text);

const rewardsIn = (world: World) => world.events.filter(({ event }) => event === "Invite Rewarded");

/** All amounts up to a day, of a log in the order of time. */
export function costsOf(world: World, spend: readonly DrawnSpend[], today: string): Cost[] {
  const rewards = rewardsIn(world).flatMap((reward): Cost[] => {
    const amount = textOf(reward.properties["reward"]);
    if (!isMoney(amount)) return [];
    const invite = inviteOf(reward);
    const accepted = world.events.find(
      (event) => event.event === "Invite Accepted" && invite !== "" && inviteOf(event) === invite,
    );
    const way = accepted === undefined ? null : wayOf(accepted.person, world);
    return [{ day: reward.day, way, amount, isSpend: false }];
  });
  const spent = spend.map(({ day, channel, campaign, amount }) => ({
    ...{ day, amount, isSpend: true },
    way: { channel, campaign },
  }));
  return [...spent, ...rewards].filter(({ day }) => day <= today);
}

/** Rewards that are no money, by their days. */
export const unpricedOf = (world: World): string[] =>
  rewardsIn(world)
    .filter(({ properties }) => !isMoney(textOf(properties["reward"])))
    .map(({ day }) => day);
