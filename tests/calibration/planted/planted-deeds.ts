import { at, type Random } from "#ingest/simulator/chance/random";
import {
  CHECKOUT_ONE_PAGE,
  effectOf,
  type PlantedExperiment,
  variationOf,
  WELCOME_GIFT,
} from "#ingest/simulator/people/planted-experiments";
import { CHECKOUT_COMPLETES } from "#ingest/simulator/visits/shop";
import { INTERESTS } from "#ingest/simulator/world/interests";
import { type Product, productFor } from "#ingest/simulator/world/products";
import { EventName } from "#store/events/event-names";
import type { Deed } from "#tests/queries/stage";

const DAY = 86_400_000;
const SHANGHAI = 8 * 3_600_000;
const MEMBERS = 600;
export const BEGAN = Date.UTC(2026, 2, 2);
const EXPOSED_DAYS = 6;
const COMES_BACK = 0.3;

/** Three variations: the control, one that helps, one that changes nothing. */
export const VARIATIONS = ["0", "1", "2"];
export const CHECKOUT: PlantedExperiment = {
  ...CHECKOUT_ONE_PAGE,
  arms: [1, at(CHECKOUT_ONE_PAGE.arms, 1), 1],
};

/**
 * What the members of one experiment do, drawn as the simulator draws it: each is exposed at a checkout, which the variation
 * helps to end in an order, and comes back a week later, which it helps as well. What somebody buys goes with what they bought
 * in the two weeks before. So the planted effects are relative ones on the share of buyers, on sales, and on coming back.
 */
export function plantedDeeds(key: string, random: Random, goods: readonly Product[]): Deed[] {
  return Array.from({ length: MEMBERS }, (_, number): Deed[] => {
    const who = `${key} member ${number}`;
    const arm = variationOf({ ...CHECKOUT, key }, who);
    const spending = Math.min(random.gamma(0.9), 3.5);
    const interest = random.below(INTERESTS.length);
    const exposed = BEGAN + random.between(0, EXPOSED_DAYS * DAY);
    const did = (instant: number, event: string) => ({
      at: new Date(instant).toISOString(),
      who,
      did: event,
    });
    const ordered = (instant: number, order: string): Deed => {
      const cents = productFor(goods, interest, random).cents * (1 + random.runs(0.2 * spending, 5));
      return {
        ...did(instant, EventName.orderCompleted),
        order: `${who} ${order}`,
        money: (cents / 100).toFixed(2),
      };
    };
    const before = Array.from({ length: random.runs(Math.min(0.4 * spending, 0.8), 6) }, (_, order) =>
      ordered(exposed - random.between(0, 13 * DAY), `before ${order}`),
    );
    const completes = CHECKOUT_COMPLETES * Math.min(0.4 + 0.6 * spending, 1.6);
    const bought = random.chance(completes * effectOf(CHECKOUT, arm))
      ? [ordered(exposed + 30_000, "then")]
      : [];
    const returned = random.chance(COMES_BACK * effectOf(WELCOME_GIFT, arm))
      ? [did(noonOf(exposed) + 7 * DAY, EventName.contentViewed)]
      : [];
    const saw = {
      ...did(exposed, EventName.experimentViewed),
      experiment: key,
      variation: at(VARIATIONS, arm),
    };
    return [...before, saw, did(exposed + 1_000, EventName.checkoutStarted), ...bought, ...returned];
  }).flat();
}

/** Noon in Shanghai of the day of an instant. */
const noonOf = (instant: number) => Math.floor((instant + SHANGHAI) / DAY) * DAY + DAY / 2 - SHANGHAI;
