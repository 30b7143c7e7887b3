import type { MetricKey } from "#queries/metrics/catalogue";
import type { Measurement } from "./measurement";
import {
  dailyActive,
  markedShare,
  membersTotal,
  monthlyActiveRatio,
  newMemberGrowth,
  newMembers,
  newMemberSales,
  stickiness,
  trailingActive,
} from "./member-measurements";
import {
  averageOrder,
  buyers,
  customerDays,
  grossSales,
  membershipConversion,
  netSales,
  netSalesPerActive,
  orderCount,
  purchaseConversion,
} from "./sales-measurements";
import { netPromoterScore, npsResponseRate, satisfiedShare } from "./satisfaction-measurements";

const returnedOn = (day: number) => markedShare({ of: "returned", from: day, to: day });
const boughtWithin = (within: number) => markedShare({ of: "spent", within });
const orderedAgain = (within: number) => markedShare({ of: "customers", within });

/** How each metric is computed. */
export const MEASUREMENTS: Record<MetricKey, Measurement> = {
  members_total: membersTotal,
  new_members: newMembers,
  new_member_growth: newMemberGrowth,
  dau: dailyActive,
  wau: trailingActive(7),
  mau: trailingActive(30),
  mau_ratio: monthlyActiveRatio,
  stickiness,
  first_month_active_ratio: markedShare({ of: "returned", from: 1, to: 29 }),
  new_member_buyers_30: boughtWithin(30),
  new_member_buyers_60: boughtWithin(60),
  new_member_buyers_90: boughtWithin(90),
  new_member_sales_30: newMemberSales(30),
  new_member_sales_60: newMemberSales(60),
  new_member_sales_90: newMemberSales(90),
  retention_d1: returnedOn(1),
  retention_d7: returnedOn(7),
  retention_d30: returnedOn(30),
  buyers,
  orders: orderCount,
  customer_days: customerDays,
  purchase_conversion: purchaseConversion,
  membership_conversion: membershipConversion,
  gmv: grossSales,
  net_sales: netSales,
  aov: averageOrder,
  arpu: netSalesPerActive,
  repurchase_rate_30: orderedAgain(30),
  repurchase_rate_60: orderedAgain(60),
  repurchase_rate_90: orderedAgain(90),
  repurchase_rate_180: orderedAgain(180),
  repurchase_rate_360: orderedAgain(360),
  nps: netPromoterScore,
  nps_response_rate: npsResponseRate,
  csat: satisfiedShare,
};
