import { EventName } from "#store/events/event-names";
import { at } from "../chance/random";
import { CHECKOUT_ONE_PAGE, effectOf } from "../people/planted-experiments";
import { productFor } from "../world/products";
import { describeProduct, type BasketItem } from "./basket";
import type { MemberVisit } from "./member-visit";
import { placeOrder } from "./place-order";
import { viewExperiment } from "./view-experiment";

/** How likely a checkout ends in an order where nothing helps. */
export const CHECKOUT_COMPLETES = 0.52;

/** Looks at products, and sometimes goes on: basket, checkout, order. */
export function shop(visit: MemberVisit): void {
  const { random, world, member } = visit;
  const spending = at(world.roster.spending, member);
  const tempted = visit.touched.activity === null ? 1 : 2.5;
  if (visit.isEditor || !random.chance(Math.min((0.1 + 0.13 * spending) * tempted, 0.9))) return;
  const basket: BasketItem[] = [];
  const views = 1 + random.runs(0.5, 8);
  for (let view = 0; view < views; view += 1) {
    const product = productFor(world.products, visit.interest, random);
    visit.track(EventName.productViewed, describeProduct(product, world.currency), 20_000);
    if (visit.sender.userId === null || !random.chance(Math.min(0.085 * (0.4 + 0.6 * spending), 0.4)))
      continue;
    const quantity = random.chance(0.14) ? 2 : 1;
    basket.push({ product, quantity });
    visit.track(EventName.productAdded, { ...describeProduct(product, world.currency), quantity }, 10_000);
  }
  if (basket.length === 0 || !random.chance(0.55) || !visit.open) return;
  checkOut(visit, basket);
}

function checkOut(visit: MemberVisit, basket: BasketItem[]): void {
  const { random, world, member } = visit;
  const arm = at(world.roster.checkoutArm, member);
  const value = basket.reduce((sum, { product, quantity }) => sum + product.cents * quantity, 0) / 100;
  let helped = 1;
  if (visit.now >= world.checkoutStart) {
    viewExperiment(visit, CHECKOUT_ONE_PAGE, arm, world.state.checkoutExposedAt);
    helped = effectOf(CHECKOUT_ONE_PAGE, arm);
  }
  visit.track(EventName.checkoutStarted, { value, currency: world.currency, lines: basket.length }, 30_000);
  if (random.chance(CHECKOUT_COMPLETES * helped)) placeOrder(visit, basket);
}
