const query = new URLSearchParams(location.search);

/** Where the door is, seen from the page: another origin. */
export const DOOR = query.get("door") ?? "";
export const KEY = query.get("key") ?? "";

/** What every page sends: a visit, somebody signing in, an order, an answer. */
export const USER = "anna";
export const TRAITS = { tier: "gold" };
export const ORDER = {
  order_id: "1001",
  total: 168.5,
  currency: "CNY",
  products: [{ product_id: "p-1", category: "tea" }],
};
export const ANSWER = { score: 9 };
