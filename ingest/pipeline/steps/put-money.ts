import { EventName } from "#store/events/event-names";
import type { Draft } from "#ingest/pipeline/draft";
import type { IngestProject } from "#ingest/pipeline/ingest-source";
import { Refusal } from "#ingest/pipeline/refusal";
import type { Step } from "#ingest/pipeline/step";
import { firstGiven } from "#ingest/pipeline/values/first-given";
import { MAX_DIGITS, moneyAmount, moneyAtRate } from "#ingest/pipeline/values/money-amount";

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
  const text = typeof value === "string" || typeof value === "number" ? String(value) : "";
  const path = `properties.${given.name}`;
  const sent = moneyAmount(text);
  if ("fault" in sent) return new Refusal("invalid-money", path, FAULTS[sent.fault]);
  const money = sent.amount === "0" ? sent : inOwnCurrency(draft, sent.amount, project);
  if (money instanceof Refusal) return money;
  if ("fault" in money) return new Refusal("invalid-money", path, FAULTS[money.fault]);
  draft.money = money.amount;
  return null;
};

const FAULTS = {
  "not-decimal": 'The amount is not a decimal; send 168.5 or "168.50".',
  negative: "The amount is negative; a refund is an Order Refunded of its own.",
  "too-large": `The amount has more than ${MAX_DIGITS} digits before the point.`,
};

/** An amount as sent in the project's currency; keeps the rate in the draft. */
function inOwnCurrency(
  draft: Draft,
  amount: string,
  { currency: own, rateOn }: IngestProject,
): ReturnType<typeof moneyAmount> | Refusal {
  const said = draft.properties.currency;
  const currency = typeof said === "string" ? said.trim().toUpperCase() : "";
  if (currency === "" || currency === own.toUpperCase()) return { amount };
  const rate = rateOn?.(currency, draft.day) ?? null;
  if (rate === null) {
    const message = `The amount is not in ${own}, the project's currency, and no rate is known.`;
    return new Refusal("foreign-currency", "properties.currency", message);
  }
  draft.context = { ...draft.context, exchange: { amount, currency, rate, day: draft.day } };
  return moneyAtRate(amount, rate);
}
