import type { Draws } from "./random-numbers";

const topics = ["tea", "Tea", "TEA cups", "cups & bowls", "茶", "Ärger", "it's", "", null, 7, true];
const totals = [0, 1, 2.5, 10, 99.75, 100, 100.25, 1_000_000, "12.50", "100", "free", "-3", "", null];
const tags = [[], ["new"], ["new", "sale"], ["a", 1, null], [1, 2], [0.5]];

/** Properties of every kind a condition can meet; a cart is named by the caller, most of the time. */
export function randomProperties(draws: Draws, cart: string | number): Record<string, unknown> {
  const properties: Record<string, unknown> = {};
  if (draws.chance(0.9)) properties["cart_id"] = cart;
  if (draws.chance(0.7)) properties["topic"] = draws.one(topics);
  if (draws.chance(0.7)) properties["total"] = draws.one(totals);
  if (draws.chance(0.3)) properties["tags"] = draws.one(tags);
  if (draws.chance(0.4))
    properties["nested"] = { color: draws.one(["red", "green", "Blue"]), depth: { of: draws.below(3) } };
  return properties;
}
