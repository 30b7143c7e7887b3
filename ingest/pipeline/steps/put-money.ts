import { EventName } from "#store/events/event-names";
import type { Draft } from "#ingest/pipeline/draft";
import type { IngestProject } from "#ingest/pipeline/ingest-source";
import { Refusal } from "#ingest/pipeline/refusal";
import type { Step } from "#ingest/pipeline/step";
import { firstGiven } from "#ingest/pipeline/values/first-given";
import { multiplyDecimals } from "#ingest/pipeline/values/multiply-decimals";
import { roundDecimal } from "#ingest/pipeline/values/round-decimal";

const PLACES = 4;
const MAX_DIGITS = 14;

/** An order's or a refund's amount, the first of these that is given. */
const AMOUNTS = ["total", "revenue", "value"];

/**
 * Puts the amount of an order or a refund as an exact decimal: numbers by their shortest decimal form, texts as they
 * are, rounded half away from zero to four places. Refunds are positive too.
 *
 * An amount in another currency than the project's is converted at the rate of the event's local day; what was sent
 * and the rate stay in `context.exchange`: {amount, currency, rate, day}. Without a rate it is refused, for it would
 * be added up wrongly.
 */
export const putMoney: Step = (draft, { project }) => {
  if (draft.name !== EventName.orderCompleted && draft.name !== EventName.orderRefunded) return null;
  const given = firstGiven(draft.properties, AMOUNTS);
  if (given === null) return null;

  const { value } = given;
  const text = typeof value === "string" ? value.trim() : typeof value === "number" ? String(value) : "";
  const path = `properties.${given.name}`;
  const sent = roundDecimal(text, PLACES);
  if (sent === null) {
    return new Refusal("invalid-money", path, 'The amount is not a decimal; send 168.5 or "168.50".');
  }
  if (sent.startsWith("-")) {
    return new Refusal(
      "invalid-money",
      path,
      "The amount is negative; a refund is an Order Refunded of its own.",
    );
  }
  if (isTooLarge(sent)) return refuseTooLarge(path);
  const money = sent === "0" ? sent : inOwnCurrency(draft, sent, project);
  if (typeof money !== "string") return money;
  if (isTooLarge(money)) return refuseTooLarge(path);
  draft.money = money;
  return null;
};

const isTooLarge = (amount: string) => amount.replace(/\..*/, "").length > MAX_DIGITS;

const refuseTooLarge = (path: string) =>
  new Refusal("invalid-money", path, `The amount has more than ${MAX_DIGITS} digits before the point.`);

/** An amount as sent in the project's currency; keeps the rate in the draft. */
function inOwnCurrency(
  draft: Draft,
  amount: string,
  { currency: own, rateOn }: IngestProject,
): string | Refusal {
  const said = draft.properties.currency;
  const currency = typeof said === "string" ? said.trim().toUpperCase() : "";
  if (currency === "" || currency === own.toUpperCase()) return amount;
  const rate = rateOn?.(currency, draft.day) ?? null;
  if (rate === null) {
    const message = `The amount is not in ${own}, the project's currency, and no rate is known.`;
    return new Refusal("foreign-currency", "properties.currency", message);
  }
  draft.context = { ...draft.context, exchange: { amount, currency, rate, day: draft.day } };
  return roundDecimal(multiplyDecimals(amount, rate), PLACES) ?? "0";
}
