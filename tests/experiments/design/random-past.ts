import type { EventRow } from "#store/events/event-row";
import { personId } from "#store/events/person-id";
import { drawsFrom } from "#tests/queries/analyses-oracle/random-numbers";
import { projectOf, rowOf } from "#tests/queries/stage";

export const project = projectOf({ id: 1 });
export const FIRST = Date.parse("2026-01-31T16:00:00Z");
const DAY = 86_400_000;
const MEMBERS = 80;
const DAYS = 40;

/** Something that a member did, so many milliseconds after the local midnight that begins 1 February in Shanghai. */
export interface Done {
  who: string;
  at: number;
  did: string;
  money: number;
  order: string;
  points: string | null;
  community: string | null;
  inviter: string | null;
  experiment: string | null;
}

const EVENTS = [
  "Content Viewed",
  "Checkout Started",
  "Order Completed",
  "Order Refunded",
  "Points Earned",
  "Message Sent",
];

/** A past that is the same for the same seed: 80 members who act over 40 days, some invited, some in communities. */
export function randomPast(seed: number): Done[] {
  const draws = drawsFrom(seed);
  const done: Done[] = [];
  let orders = 0;
  const names = Array.from({ length: MEMBERS }, (_, place) => `member-${place}`);
  const act = (who: string, did: string, more: Partial<Done> = {}) => {
    const nothing = { money: 0, order: "", points: null, community: null, inviter: null, experiment: null };
    // Odd milliseconds apart, so that nothing happens at the same time.
    const at = draws.below(DAYS) * DAY + draws.below(DAY / 1000) * 1000 + (done.length % 1000);
    done.push({ who, at, did, ...nothing, ...more });
  };
  names.forEach((who, place) => {
    if (place > 5 && draws.chance(0.7))
      act(who, "Member Joined", { inviter: draws.one(names.slice(0, place)) });
    const busy = 2 + draws.below(12);
    for (let count = 0; count < busy; count += 1) {
      const did = draws.one(EVENTS);
      if (did === "Order Completed") {
        const repeated = orders > 0 && draws.chance(0.2);
        const order = repeated ? draws.below(orders) : orders++;
        act(who, did, { order: `${who}-${order}`, money: 1 + draws.below(300) });
      } else if (did === "Order Refunded") act(who, did, { order: "any", money: 1 + draws.below(40) });
      else if (did === "Points Earned")
        act(who, did, { points: draws.chance(0.2) ? "many" : String(draws.below(50)) });
      else if (did === "Message Sent") act(who, did, { community: draws.one(["oolong", "green", ""]) });
      else act(who, did);
    }
    if (draws.chance(0.4)) act(who, "Experiment Viewed", { experiment: draws.one(["feed", "search"]) });
  });
  return done;
}

export const asRows = (past: readonly Done[]): EventRow[] =>
  past.map((one, place) => ({
    ...rowOf(
      project,
      {
        ...{
          at: new Date(FIRST + one.at).toISOString(),
          who: one.who,
          did: one.did,
          money: String(one.money),
        },
        ...{ order: one.order },
        properties: {
          ...(one.points !== null && { points: one.points }),
          ...(one.community !== null && { community_id: one.community }),
        },
      },
      `past-${place}`,
    ),
    ...(one.inviter !== null && { inviter: personId(project.id, one.inviter) }),
    ...(one.experiment !== null && { experiment: one.experiment, variation: "0" }),
  }));
