import { expect, test } from "vitest";
import { METRIC_KEYS } from "#queries/metrics/catalogue";
import { metricPath } from "./metric-path";

test("every metric is shown somewhere", () => {
  expect(METRIC_KEYS.filter((key) => metricPath(key) === null)).toEqual([]);
});

test.each([
  ["nps", "satisfaction#nps"],
  ["share_reach", "brand#share_reach"],
  ["invites_sent", "referral#invites_sent"],
  ["ugc_share", "engagement#ugc_share"],
  ["customer_days", "overview#customer_days"],
  ["new_member_sales_60", "growth"],
  ["acquisition_cost", "cost"],
] as const)("%s is shown on %s", (metric, path) => expect(metricPath(metric)).toBe(path));
