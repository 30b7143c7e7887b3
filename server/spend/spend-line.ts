import { z } from "zod";
import { COLUMN_LIMIT } from "#ingest/pipeline/values/column-text";
import { moneyAmount, moneyAtRate } from "#ingest/pipeline/values/money-amount";

/** What was spent on a local day to win members, in the project's currency: an exact decimal text. */
export interface SpendLine {
  day: string;
  channel: string;
  /** "" is none */
  campaign: string;
  amount: string;
}

/** What a line is made of, as people write it; without a currency it is the project's. */
export const SPEND_FIELDS = ["date", "channel", "campaign", "amount", "currency"] as const;
type SpendField = (typeof SPEND_FIELDS)[number];
export type SpendFields = Record<SpendField, string>;

/** Why a line is not taken. */
export type LineFault =
  | "not-a-day"
  | "no-channel"
  | "too-long"
  | "not-decimal"
  | "negative"
  | "too-large"
  | "not-a-currency"
  | "no-rate";

/** The project's own currency, and what one unit of another was worth on a local day; null where nobody knows. */
export interface SpendMoney {
  currency: string;
  rateOn: (currency: string, day: string) => string | null;
}

const CURRENCY = /^[A-Z]{3}$/;

/** Reads a line. An amount in another currency is converted at the day's rate; without one it is refused. */
export function spendLine(
  fields: SpendFields,
  { currency: own, rateOn }: SpendMoney,
): SpendLine | { field: SpendField; fault: LineFault } {
  const day = fields.date.trim();
  if (!z.iso.date().safeParse(day).success) return { field: "date", fault: "not-a-day" };
  const [channel, campaign] = [fields.channel.trim(), fields.campaign.trim()];
  if (channel === "") return { field: "channel", fault: "no-channel" };
  if (channel.length > COLUMN_LIMIT) return { field: "channel", fault: "too-long" };
  if (campaign.length > COLUMN_LIMIT) return { field: "campaign", fault: "too-long" };
  const said = moneyAmount(fields.amount);
  if ("fault" in said) return { field: "amount", fault: said.fault };
  const currency = fields.currency.trim().toUpperCase();
  if (currency === "" || currency === own.toUpperCase())
    return { day, channel, campaign, amount: said.amount };
  if (!CURRENCY.test(currency)) return { field: "currency", fault: "not-a-currency" };
  const rate = rateOn(currency, day);
  if (rate === null) return { field: "currency", fault: "no-rate" };
  const money = moneyAtRate(said.amount, rate);
  return "fault" in money
    ? { field: "amount", fault: money.fault }
    : { day, channel, campaign, amount: money.amount };
}
