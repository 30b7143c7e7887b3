import { expect, test } from "vitest";
import type { Filter } from "../analyses-oracle/holds";
import type { LogEvent } from "../analyses-oracle/log-event";
import { told } from "../analyses-oracle/story";
import { worldOf } from "../analyses-oracle/world";
import { countedBy } from "./asked";
import { oracleMetric } from "./metrics";

const zone = "Asia/Shanghai";
const project = { zone, weekStart: 1, inactive: ["NPS Prompted", "Member Left", "$identify"] };

const did = (person: string, event: string, at: string, more: Partial<LogEvent> = {}) =>
  told(zone, person, event, `2026-${at}+08:00`, more);

/**
 * March 2026: anna joins on the 2nd, buys on the 3rd for 100 and again that day for 20, and after 30 days for 50; 15 are
 * refunded on the 10th. ben is known on the 2nd, joins on the 20th, leaves on the 25th. cleo never joins; she reports
 * anna's first order as well, of another total, and answers. botty is left out.
 */
const log = [
  did("anna", "Member Joined", "03-02T00:00", { channel: "app" }),
  did("anna", "Order Completed", "03-03T10:00", { order: "A", money: "100" }),
  did("anna", "Order Completed", "03-03T23:59", { order: "", money: "20" }),
  did("anna", "Order Refunded", "03-10T10:00", { order: "A", money: "15" }),
  did("anna", "Order Completed", "04-02T00:00", { order: "B", money: "50" }),
  did("ben", "Viewed", "03-02T10:00"),
  did("ben", "Member Joined", "03-20T10:00", { channel: "web" }),
  did("ben", "Membership Started", "03-21T10:00"),
  did("ben", "Member Left", "03-25T10:00"),
  did("ben", "NPS Prompted", "03-21T10:00"),
  did("ben", "NPS Answered", "03-21T10:00", { score: 2 }),
  did("ben", "NPS Answered", "03-21T10:00", { score: 9 }),
  did("cleo", "Order Completed", "03-04T10:00", { order: "A", money: "999", known: false }),
  did("cleo", "NPS Answered", "03-05T10:00", { score: 6, known: false }),
  did("cleo", "CSAT Answered", "03-05T10:00", { score: 5, known: false, properties: { about: "tea" } }),
  did("cleo", "CSAT Answered", "03-06T10:00", { score: 3, known: false, properties: { about: "tea" } }),
  did("cleo", "CSAT Answered", "03-06T10:00", { score: 4, known: false }),
  did("botty", "Member Joined", "03-02T10:00", { leftOut: true }),
  did("botty", "Order Completed", "03-02T10:00", { order: "A", money: "1", leftOut: true }),
];
const MARCH = { from: "2026-03-01", to: "2026-04-01" };

function values(asked: { filter?: Filter; today?: string } = {}) {
  const { counted } = countedBy(worldOf(log, project), asked.filter);
  return (key: string) => {
    const found = oracleMetric(key).of({ ...counted(), span: MARCH, today: asked.today ?? "2026-06-01" });
    return [found.value, found.n, found.caution];
  };
}

test.each([
  ["members_total", 1, null], // anna; ben left
  ["new_members", 2, null],
  ["new_member_growth", null, 0],
  ["dau", 9 / 31, 31], // anna on 2, 3 and 10, ben on 2, 20 and 21, cleo on 4, 5 and 6 March
  ["wau", 0, null], // 25 to 31 March
  ["mau", 3, null], // from 2 March on
  ["mau_ratio", 3, 1],
  ["stickiness", 9 / 30 / 3, 3],
  ["first_month_active_ratio", 1, 2], // anna on day 1, ben on day 1
  ["retention_d1", 1, 2],
  ["retention_d7", 0, 2],
  ["new_member_buyers_30", 1 / 2, 2],
  ["new_member_sales_30", 525_000n, 2], // (120 − 15) ÷ 2
  ["new_member_sales_60", 775_000n, 2], // with the 50 of day 31
  ["buyers", 1, null],
  ["orders", 2, null],
  ["customer_days", 1, null],
  ["purchase_conversion", 1 / 3, 3],
  ["membership_conversion", 1 / 3, 3],
  ["gmv", 1_200_000n, null],
  ["net_sales", 1_050_000n, null],
  ["aov", 525_000n, 2],
  ["arpu", 350_000n, 3],
  ["repurchase_rate_30", 1, 1], // 3 March to 2 April are 30 days
  ["nps_response_rate", 2, 1],
  ["csat", 1 / 2, 2],
])("%s", (key, value, n) => {
  expect(values()(key)).toEqual([value, n, null]);
});

test("of simultaneous answers the last in the log, and a few of them are told to be few", () => {
  expect(values()("nps")).toEqual([0, 2, "too-few"]);
});

test("what has not ripened is left out, and said", () => {
  // On 21 March it is day 1 of ben's.
  expect(values({ today: "2026-03-21" })("retention_d1")).toEqual([1, 1, "immature"]);
  expect(values({ today: "2026-03-22" })("retention_d1")).toEqual([1, 2, null]);
  expect(values({ today: "2026-04-02" })("repurchase_rate_30")).toEqual([null, 0, "immature"]);
  expect(values({ today: "2026-04-03" })("repurchase_rate_30")).toEqual([1, 1, null]);
});

test("the running day is left out of means and windows", () => {
  // 1 to 4 March: anna and ben on the 2nd, anna on the 3rd, cleo on the 4th.
  expect(values({ today: "2026-03-05" })("dau")).toEqual([1, 4, null]);
  expect(values({ today: "2026-03-05" })("wau")).toEqual([3, null, null]);
  expect(values({ today: "2026-03-01" })("dau")).toEqual([0, 1, null]);
  expect(values({ today: "2026-02-28" })("dau")).toEqual([null, 0, null]);
});

test("the first is decided before a filter", () => {
  const large = values({ filter: { subject: "money", is: "above", values: [200] } });
  expect(large("orders")).toEqual([0, null, null]);
  expect(large("members_total")).toEqual([0, null, null]);
  const app = values({ filter: { subject: "join.channel", is: "among", values: ["app"] } });
  expect(app("new_members")).toEqual([1, null, null]);
  expect(app("arpu")).toEqual([1_050_000n, 1, null]);
});
