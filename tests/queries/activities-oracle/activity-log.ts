import type { Deed } from "#tests/queries/stage";
import type { Draws } from "../analyses-oracle/random-numbers";

/** What somebody did, whichever id it was sent under. */
export interface Happening {
  person: string;
  /** instant, ms */
  at: number;
  event: string;
  activity: string;
  type: string;
  order: string;
  /** whole units of the currency */
  money: number;
  /** sent by the person's phone, before it is known whose it is */
  phone: boolean;
  excluded: boolean;
}

const DAY = 86_400_000;
const HOUR = 3_600_000;
const BOTS = 3;
const ACTIVITIES = [
  { id: "live-1", type: "live", from: 40, days: 1 },
  { id: "live-2", type: "live", from: 44, days: 1 },
  { id: "buy-1", type: "group_buy", from: 47, days: 3 },
  { id: "odd", type: "", from: 50, days: 2 },
] as const;

/** Ninety days of a community from `from` (ms) on, in which the keen join activities sooner; simultaneous events are rare. */
export function randomActivityLog(draws: Draws, from: number, persons: number): Happening[] {
  const plain = { activity: "", type: "", order: "", money: 0, phone: false, excluded: false };
  return Array.from({ length: persons }, (_, number) => {
    const person = `member ${number}`;
    const own: Happening[] = [];
    const keen = draws.below(4);
    const add = (day: number, event: string, more: Partial<Happening> = {}) =>
      own.push({
        ...plain,
        person,
        at: Math.floor(from + day * DAY + draws.below(24 * HOUR)),
        event,
        ...more,
      });
    const buys = (day: number, name: string) => {
      const order = { order: `${person} ${name}`, money: 10 * (1 + draws.below(5)) };
      add(day, "Order Completed", order);
      if (draws.chance(0.2)) add(day + draws.below(20), "Order Completed", { ...order, money: 7 });
      if (draws.chance(0.2)) add(day + draws.below(20), "Order Refunded", order);
    };
    add(draws.below(draws.chance(0.8) ? 40 : 60), "Member Joined");
    for (let visit = 0; visit < keen * 3; visit++)
      add(draws.below(90), "Content Viewed", { phone: draws.chance(0.3) });
    for (let order = 0; order < draws.below(keen + 1); order++) buys(draws.below(90), String(order));
    if (draws.chance(0.2)) add(draws.below(90), "Points Earned");
    for (const { id, type, from: begins, days } of ACTIVITIES) {
      const of = { activity: id, type };
      if (draws.chance(0.7)) add(begins + draws.below(days), "Content Viewed");
      if (draws.chance(0.1)) add(begins + draws.below(days), "Activity Viewed", { activity: id });
      if (!draws.chance(0.2 + 0.1 * keen)) continue;
      const day = begins + draws.below(days);
      add(day, "Activity Joined", of);
      if (draws.chance(0.5)) add(day, "Activity Completed", of);
      if (draws.chance(0.3)) buys(day, id);
    }
    return number < BOTS ? own.map((one) => ({ ...one, excluded: true })) : own;
  })
    .flat()
    .toSorted((one, other) => one.at - other.at);
}

/** The log as it is sent: what the phone did is under an id of its own, which a later event shows to be the person's. */
export const deedsOf = (log: readonly Happening[], from: number): Deed[] => [
  ...log.map(({ person, at, event, activity, type, order, money, phone, excluded }): Deed => ({
    at: new Date(at).toISOString(),
    did: event,
    ...(phone ? { who: `${person} phone`, anonymous: true } : { who: person }),
    ...(activity !== "" && { activity, properties: type === "" ? {} : { activity_type: type } }),
    ...(order !== "" && { order, money: String(money) }),
    ...(excluded && { excluded: "bot" }),
  })),
  ...[...new Set(log.filter(({ phone }) => phone).map(({ person }) => person))].map((person): Deed => ({
    ...{ at: new Date(from + 100 * DAY).toISOString(), did: "Points Earned", who: person },
    also: `${person} phone`,
  })),
];
