import { expect, test } from "vitest";
import { exactSum } from "./exact-sum";
import { holds } from "./holds";
import { quantile } from "./quantile";
import { told } from "./story";
import { oracleTrends, type TrendsQuestion } from "./trends";
import { worldOf } from "./world";

const zone = "America/New_York";
const project = { zone, weekStart: 1, inactive: ["$identify"] };

/** Days around 8 March 2026, when clocks go forward. Positions 1, 4, "2.5", "top" (no number), 10. */
const log = [
  told(zone, "anna", "Viewed", "2026-03-07T00:00-05:00", {
    properties: { position: 1, list: ["a", 1, null] },
  }),
  told(zone, "anna", "Viewed", "2026-03-07T23:59-05:00", { properties: { position: 4, at: { top: true } } }),
  told(zone, "ben", "Viewed", "2026-03-08T00:00-05:00", { properties: { position: "2.5" } }),
  told(zone, "ben", "Viewed", "2026-03-08T23:59-04:00", { properties: { position: "top" } }),
  told(zone, "cleo", "Viewed", "2026-03-09T00:00-04:00", { properties: { position: 10 } }),
  told(zone, "cleo", "Ordered", "2026-03-09T01:00-04:00", { money: "0.1" }),
  told(zone, "anna", "Ordered", "2026-03-09T02:00-04:00", { money: "99999999999999.9999" }),
  told(zone, "anna", "Ordered", "2026-03-09T03:00-04:00", { money: "-0.2" }),
  told(zone, "anna", "$identify", "2026-03-09T05:00-04:00", { traits: { city: "杭州" } }),
  told(zone, "anna", "$identify", "2026-03-09T04:00-04:00", { traits: { city: "Shanghai", vip: true } }),
];
const base = { period: { from: "2026-03-07", to: "2026-03-10" }, by: "day" } as const;
const ask = (series: TrendsQuestion["series"][number], more: Partial<TrendsQuestion> = {}) =>
  [...(oracleTrends(log, project, { ...base, series: [series], ...more })[0] ?? [])].map(
    ([value, { total, values }]) => [value, total, ...values],
  );
const viewed = [{ event: "Viewed" }];

test("events and members, each total by itself", () => {
  expect(ask({ events: viewed, measure: "events" })).toEqual([["", 5, 2, 2, 1]]);
  expect(ask({ events: [{ event: "*" }], measure: "members" })).toEqual([["", 3, 1, 1, 2]]);
  expect(ask({ events: viewed, measure: "per member" })).toEqual([["", 5 / 3, 2, 2, 1]]);
});

test("numbers, also in texts; what is none is passed over", () => {
  const of = "property.position";
  expect(ask({ events: viewed, measure: "sum", of })).toEqual([["", 17.5, 5, 2.5, 10]]);
  expect(ask({ events: viewed, measure: "mean", of })).toEqual([["", 4.375, 2.5, 2.5, 10]]);
  expect(ask({ events: viewed, measure: "minimum", of })).toEqual([["", 1, 1, 2.5, 10]]);
  expect(ask({ events: viewed, measure: "p75", of })).toEqual([["", 5.5, 3.25, 2.5, 10]]);
  expect(ask({ events: viewed, measure: "median", of: "score" })).toEqual([["", null, null, null, null]]);
});

test("money to the last digit", () => {
  expect(ask({ events: [{ event: "Ordered" }], measure: "sum", of: "money" })).toEqual([
    ["", "99999999999999.8999", "0", "0", "99999999999999.8999"],
  ]);
  expect(exactSum(["-0.5", "-1.25", "0.75"])).toBe("-1");
  expect(exactSum([])).toBe("0");
});

test("weeks begin on the project's day and are clipped", () => {
  expect(ask({ events: viewed, measure: "events" }, { by: "week" })).toEqual([["", 5, 4, 1]]);
  expect(ask({ events: viewed, measure: "events" }, { by: "month" })).toEqual([["", 5, 5]]);
});

test("a breakdown by a trait puts all of a member under the last word", () => {
  expect(ask({ events: viewed, measure: "events" }, { breakdown: "trait.city" })).toEqual([
    ["杭州", 2, 2, 0, 0],
    ["", 3, 0, 2, 1],
  ]);
});

test("conditions", () => {
  const world = worldOf(log, project);
  const among = (subject: string, is: "among" | "not among", values: (string | number | boolean)[]) =>
    log.filter((event) => event.event === "Viewed" && holds({ subject, is, values }, event, world)).length;
  expect(among("property.list", "among", ["['a',1,NULL]"])).toBe(1);
  expect(among("property.at.top", "among", [true])).toBe(1);
  expect(among("property.at", "not among", ["x"])).toBe(5);
  expect(among("trait.vip", "among", ["true"])).toBe(2);
  expect(among("property.position", "among", [1, "2.5"])).toBe(2);
  const count = (filter: Parameters<typeof holds>[0]) =>
    log.filter((event) => holds(filter, event, world)).length;
  expect(count({ all: [] })).toBe(10);
  expect(count({ any: [] })).toBe(0);
  expect(count({ subject: "property.position", is: "above", values: [2] })).toBe(3);
  expect(count({ subject: "property.position", is: "up to", values: [2.5] })).toBe(2);
  expect(count({ not: { subject: "property.at", is: "known" } })).toBe(10);
  expect(count({ subject: "event", is: "containing", values: ["VIEW"] })).toBe(5);
});

test("quantiles lie between the two next to the rank", () => {
  expect(quantile([10, 1, 4], 0.5)).toBe(4);
  expect(quantile([1, 2, 3, 10], 0.9)).toBeCloseTo(7.9, 12);
  expect(quantile([], 0.5)).toBeNull();
});
