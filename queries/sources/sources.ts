import { activeDays } from "./active-days";
import { excludedDays } from "./excluded-days";
import { happenings } from "./happenings";
import { leaves } from "./leaves";
import { memberships } from "./memberships";
import { orders } from "./orders";
import { spanDays } from "./span-days";

/**
 * All that a query can read. Each source is a SELECT over the tables that already keeps to the scope's project and
 * time and knows who is who, so that no query can forget to. A query names those it reads and uses them like tables.
 */
export const SOURCES = {
  active_days: activeDays,
  excluded_days: excludedDays,
  happenings,
  leaves,
  memberships,
  orders,
  span_days: spanDays,
} as const;

export type SourceName = keyof typeof SOURCES;
