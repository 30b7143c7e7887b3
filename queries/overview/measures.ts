import { METRIC_KEYS, type MetricKey } from "#queries/metrics/catalogue";
import type { Evidence } from "#queries/readings/evidence";
import type { Facts } from "./facts";
import {
  dailyActive,
  membersTotal,
  monthlyActiveRatio,
  newMembers,
  retention,
  trailingActive,
} from "./member-measures";
import { TRAILING_DAYS } from "./plan-reads";
import {
  averageOrder,
  buyers,
  customerDays,
  netPromoterScore,
  netSales,
  orders,
  purchaseConversion,
} from "./sales-measures";

interface Measure {
  of: (facts: Facts) => Evidence;
  /** days after a span's end until its value stands */
  matureAfter: number;
}

const measured = (of: Measure["of"], matureAfter = 0): Measure => ({ of, matureAfter });

/** How each metric is computed from the facts of a span. */
export const MEASURES = {
  members_total: measured(membersTotal),
  new_members: measured(newMembers),
  dau: measured(dailyActive),
  wau: measured(trailingActive(7)),
  mau: measured(trailingActive(TRAILING_DAYS)),
  mau_ratio: measured(monthlyActiveRatio),
  retention_d1: measured(retention(1), 1),
  retention_d7: measured(retention(7), 7),
  retention_d30: measured(retention(30), 30),
  buyers: measured(buyers),
  orders: measured(orders),
  customer_days: measured(customerDays),
  purchase_conversion: measured(purchaseConversion),
  net_sales: measured(netSales),
  aov: measured(averageOrder),
  nps: measured(netPromoterScore),
} satisfies Partial<Record<MetricKey, Measure>>;

export type OverviewMetric = keyof typeof MEASURES;

/** The metrics of the overview, in the catalogue's order. */
export const OVERVIEW_METRICS = METRIC_KEYS.filter((key): key is OverviewMetric => key in MEASURES);
