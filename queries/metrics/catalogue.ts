import { aov } from "./aov";
import { buyers } from "./buyers";
import { customerDays } from "./customer-days";
import { dau } from "./dau";
import { mau } from "./mau";
import { mauRatio } from "./mau-ratio";
import { membersTotal } from "./members-total";
import { netSales } from "./net-sales";
import { newMembers } from "./new-members";
import { nps } from "./nps";
import { orders } from "./orders";
import { purchaseConversion } from "./purchase-conversion";
import { retentionD1 } from "./retention-d1";
import { retentionD30 } from "./retention-d30";
import { retentionD7 } from "./retention-d7";
import { wau } from "./wau";
import type { Metric } from "./metric";

/** Keys of the metrics that exist. */
export const METRIC_KEYS = [
  "members_total",
  "new_members",
  "dau",
  "wau",
  "mau",
  "mau_ratio",
  "retention_d1",
  "retention_d7",
  "retention_d30",
  "buyers",
  "orders",
  "customer_days",
  "purchase_conversion",
  "net_sales",
  "aov",
  "nps",
] as const;
export type MetricKey = (typeof METRIC_KEYS)[number];

export type MetricCatalogue = { [Key in MetricKey]: Metric & { key: Key } };

/** Every metric, by its key, in the order in which they are shown. */
export const catalogue: MetricCatalogue = {
  members_total: membersTotal,
  new_members: newMembers,
  dau,
  wau,
  mau,
  mau_ratio: mauRatio,
  retention_d1: retentionD1,
  retention_d7: retentionD7,
  retention_d30: retentionD30,
  buyers,
  orders,
  customer_days: customerDays,
  purchase_conversion: purchaseConversion,
  net_sales: netSales,
  aov,
  nps,
};
