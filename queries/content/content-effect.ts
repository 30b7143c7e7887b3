import type { ContentKey } from "./keyed-content";

/**
 * What content of one key brought; money is an exact decimal text.
 *
 * - `rate`     interactions for each view, `reach` members who interacted for each viewer; null without views
 * - `perMille` sales within seven days of viewing, for each 1,000 viewers; null without viewers
 */
export interface ContentEffectRow {
  /** "" is what is not known */
  key: string;
  viewers: number;
  views: number;
  interactions: number;
  interacted: number;
  rate: number | null;
  reach: number | null;
  saves: number;
  shares: number;
  clicks: number;
  ordersDay: number;
  salesDay: string;
  ordersWeek: number;
  salesWeek: string;
  perMille: string | null;
}

/** What content brought, those with the most viewers first. */
export interface ContentEffect {
  by: ContentKey;
  rows: ContentEffectRow[];
  /** how many there are beyond those shown */
  more: number;
  /** whether the seven days after the last view are not over yet, so that sales may still grow */
  immature: boolean;
}
