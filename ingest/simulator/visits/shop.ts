import { EventName } from "#store/events/event-names";
import { at } from "../chance/random";
import { lot, moment, Purpose } from "../chance/substreams";
import { CHECKOUT_ONE_PAGE, effectOf } from "../people/planted-experiments";
import { productFor } from "../world/products";
import { describeProduct, type BasketItem } from "./basket";
import type { MemberVisit } from "./member-visit";
import { placeOrder } from "./place-order";
import { viewExperiment } from "./view-experiment";

/** How likely a checkout ends in an order where nothing helps. */
export const CHECKOUT_COMPLETES = 0.52;

/** How often the first product somebody looks at after a post is one that the post shows. */
const CLICKS_IN_CONTENT = 0.4;

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
    const viewed = { ...describeProduct(product, world.currency), ...(view === 0 ? clickedIn(visit) : {}) };
    visit.track(EventName.productViewed, viewed, 20_000);
    if (visit.sender.userId === null || !random.chance(Math.min(0.085 * (0.4 + 0.6 * spending), 0.4)))
      continue;
    const quantity = random.chance(0.14) ? 2 : 1;
    basket.push({ product, quantity });
    visit.track(EventName.productAdded, { ...describeProduct(product, world.currency), quantity }, 10_000);
  }
  if (basket.length === 0 || !random.chance(0.55) || !visit.open) return;
  checkOut(visit, basket);
}

/** The first product is often one that the post just read links to. */
function clickedIn(visit: MemberVisit): { content_id?: string } {
  const { content } = visit.touched;
  const isClick = lot(visit.world.seed, visit.now | 0, moment(Purpose.click, 0, 0)) < CLICKS_IN_CONTENT;
  return content !== null && isClick ? { content_id: content } : {};
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
