/** Names of properties in the order in which they tell the most about an event. */
const TELLING = [
  ...[
    "product",
    "product_name",
    "name",
    "title",
    "topic",
    "content_id",
    "content",
    "activity_id",
    "activity",
  ],
  ...[
    "experiment_id",
    "experiment_name",
    "variation_id",
    "variation_name",
    "score",
    "rating",
    "order_id",
    "coupon",
  ],
  ...[
    "channel",
    "inviter_id",
    "level",
    "points",
    "badge",
    "category",
    "quantity",
    "path",
    "url",
    "plan",
    "reason",
  ],
];
/** The amount stands by itself, in the project's currency. */
const AMOUNTS = new Set(["total", "revenue", "value", "amount", "price", "currency"]);
const MOST = 3;
const LONGEST = 60;

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === "object" && value !== null && !Array.isArray(value);

function readObject(json: string): Record<string, unknown> {
  try {
    const value: unknown = JSON.parse(json);
    return isObject(value) ? value : {};
  } catch {
    return {};
  }
}

const shortened = (text: string) => (text.length > LONGEST ? `${text.slice(0, LONGEST - 1)}…` : text);

/**
 * The two or three properties that tell the most about an event, in writing: those that usually do, then others as they
 * come. Lists, objects and what is empty tell nothing in a line.
 *
 * @param json the properties, an object
 * @param hasAmount whether the amount is shown anyway
 */
export function tellingProperties(json: string, hasAmount: boolean): (readonly [string, string])[] {
  const scalars = Object.entries(readObject(json)).filter(
    ([name, value]) =>
      ["string", "number", "boolean"].includes(typeof value) &&
      value !== "" &&
      !(hasAmount && AMOUNTS.has(name)),
  );
  const rank = (name: string) => (TELLING.includes(name) ? TELLING.indexOf(name) : TELLING.length);
  return scalars
    .toSorted(([one], [other]) => rank(one) - rank(other))
    .slice(0, hasAmount ? MOST - 1 : MOST)
    .map(([name, value]) => [name, shortened(String(value))] as const);
}
