/** Days since joining after which members are held against what they cost. */
export const RETURN_DAYS = [30, 60, 90] as const;

/**
 * What members brought in so many days for what they cost: of the join days of which these have passed, net sales of
 * those days' members up to then ÷ what was spent on these days.
 *
 * - `members`   who joined on these days
 * - `ratio`     null where nothing was spent on them, as far as is known, or nobody joined
 * - `immature`  some of the period's join days are too recent
 */
export interface CostReturn {
  days: (typeof RETURN_DAYS)[number];
  members: number;
  sales: string;
  cost: string | null;
  ratio: number | null;
  immature: boolean;
}

/**
 * After how many days a member has brought what one cost. `days` is null where they have not by `watched`, the most
 * days that have passed for any of them, or where it is not known what they cost; `members` is how many the number
 * rests on, and it is `immature` where it does not rest on all of the period's join days.
 */
export interface Payback {
  days: number | null;
  members: number;
  watched: number | null;
  immature: boolean;
}

/**
 * What it cost to win members, and what they brought. Money is exact decimal text.
 *
 * - `members`    who joined in the period
 * - `spend`      null where none was entered, which is not the same as none
 * - `rewards`    paid in the period for invites through which members came
 * - `cost`       both together; null where neither is known
 * - `perMember`  null where there is no cost or no member
 * - `sales`      net, of these members, by now
 */
export interface CostLine {
  members: number;
  spend: string | null;
  rewards: string;
  cost: string | null;
  perMember: string | null;
  sales: string;
  returns: CostReturn[];
  payback: Payback;
}

/** What a member has brought by so many days after joining, `members` those of whom they have passed. */
export interface CurvePoint {
  day: number;
  members: number;
  sales: string;
  immature: boolean;
}

/** See docs/analyses/acquisition-cost.md. */
export interface AcquisitionCost {
  total: CostLine;
  /** those with the most members first; "" is who came by none that is known */
  channels: (CostLine & { channel: string; campaigns: (CostLine & { campaign: string })[] })[];
  curve: CurvePoint[];
  /** rewards for invites that nobody is known to have accepted; part of the total */
  untraced: string;
  /** how many rewards are no amount of money, and count for nothing */
  unpriced: number;
}
