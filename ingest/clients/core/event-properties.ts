import type { CommunityEvent } from "./event-name";

/** Whatever else is worth knowing; it is stored as it is. */
export type Properties = Record<string, unknown>;

type Id = string | number;

/** What Agora understands of any of the community's events. */
interface Known {
  content_id?: Id;
  activity_id?: Id;
  order_id?: Id;
  category?: string;
  /** Where the member came from, if not by a campaign in the address. */
  channel?: string;
  live_code?: Id;
  inviter_id?: Id;
}

interface Amount {
  /** Never negative; a refund's too. A text keeps digits that a number would lose. */
  total?: number | string;
  /** ISO 4217; the project's own without. */
  currency?: string;
}

interface Exposure {
  experiment_id: Id;
  variation_id: Id;
}

/** A whole number: 0 to 10 of NPS, 1 to 5 of CSAT. */
interface Score {
  score: number;
}

interface OfEvent {
  "Order Completed": Amount;
  "Order Refunded": Amount;
  "Experiment Viewed": Exposure;
  "NPS Answered": Score;
  "CSAT Answered": Score;
}

/** The properties of an event: of a community's event those that Agora understands are typed, all others are free. */
export type PropertiesOf<Name extends string> = Properties &
  (Name extends CommunityEvent ? Known : unknown) &
  (Name extends keyof OfEvent ? OfEvent[Name] : unknown);
