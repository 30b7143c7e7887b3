import { EventName } from "#store/events/event-names";
import type { Draft } from "#ingest/pipeline/draft";
import { Refusal } from "#ingest/pipeline/refusal";
import type { Step } from "#ingest/pipeline/step";
import { firstGiven } from "#ingest/pipeline/values/first-given";
import { roundDecimal } from "#ingest/pipeline/values/round-decimal";

const PLACES = 4;
const MAX_DIGITS = 14;

/** An order's or a refund's amount, the first of these that is given. */
const AMOUNTS = ["total", "revenue", "value"];

/**
 * Puts the amount of an order or a refund as an exact decimal: numbers by their shortest decimal form, texts as they
 * are, rounded half away from zero to four places. Refunds are positive too. An amount in another currency than the
 * project's would be added up wrongly and is refused.
 */
export const putMoney: Step = (draft, { project }) => {
  if (draft.name !== EventName.orderCompleted && draft.name !== EventName.orderRefunded) return null;
  const given = firstGiven(draft.properties, AMOUNTS);
  if (given === null) return null;

  const { value } = given;
  const text = typeof value === "string" ? value.trim() : typeof value === "number" ? String(value) : "";
  const path = `properties.${given.name}`;
  const money = roundDecimal(text, PLACES);
  if (money === null) {
    return new Refusal("invalid-money", path, 'The amount is not a decimal; send 168.5 or "168.50".');
  }
  if (money.startsWith("-")) {
    return new Refusal(
      "invalid-money",
      path,
      "The amount is negative; a refund is an Order Refunded of its own.",
    );
  }
  if (money.replace(/\..*/, "").length > MAX_DIGITS) {
    return new Refusal(
      "invalid-money",
      path,
      `The amount has more than ${MAX_DIGITS} digits before the point.`,
    );
  }
  draft.money = money;
  return money === "0" ? null : refuseForeignCurrency(draft, project.currency);
};

function refuseForeignCurrency({ properties: { currency } }: Draft, own: string): Refusal | null {
  if (
    typeof currency !== "string" ||
    currency.trim() === "" ||
    currency.trim().toUpperCase() === own.toUpperCase()
  )
    return null;
  const message = `The amount is not in ${own}, the project's currency, and no rate is known.`;
  return new Refusal("foreign-currency", "properties.currency", message);
}
