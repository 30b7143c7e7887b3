import { expect, test } from "vitest";
import { filterSchema } from "#queries/filters/filter";
import type { Condition } from "../flags/condition";
import { audienceFilter } from "./audience-filter";

const cohorts = new Map([
  ["vip", 7],
  ["loyal", 9],
]);
const told = (condition: Condition, groups: Parameters<typeof audienceFilter>[0]["groups"] = []) =>
  audienceFilter({ condition, groups }, (group) => cohorts.get(group) ?? null);
const one = (subject: string, is: string, ...values: unknown[]) => ({ subject, is, values });

test.each<[Condition, object]>([
  [{ country: "CN" }, one("trait.country", "among", "CN")],
  [{ vip: true }, one("trait.vip", "among", true)],
  [{ country: { $ne: "CN" } }, one("trait.country", "not among", "CN")],
  [{ country: { $in: ["CN", "SG"] } }, one("trait.country", "among", "CN", "SG")],
  [{ country: { $nin: ["CN"] } }, one("trait.country", "not among", "CN")],
  [{ orders: { $gte: 3 } }, one("trait.orders", "from", 3)],
  [{ orders: { $lt: 3 } }, one("trait.orders", "below", 3)],
  [{ city: { $exists: false } }, one("trait.city", "unknown")],
  [{ city: { $not: { $exists: true } } }, { not: { all: [one("trait.city", "known")] } }],
])("%o is asked of traits", (condition, filter) => {
  const found = told(condition);
  expect(found).toEqual({ filter: { all: [{ all: [{ all: [filter] }] }] }, untold: [] });
  expect(filterSchema.safeParse(found.filter).success).toBe(true);
});

test("a range is both ends, and trees stay trees", () => {
  expect(told({ orders: { $gt: 1, $lte: 5 } }).filter).toEqual({
    all: [{ all: [{ all: [one("trait.orders", "above", 1), one("trait.orders", "up to", 5)] }] }],
  });
  const gold = { all: [{ all: [one("trait.tier", "among", "gold")] }] };
  const tea = { all: [{ all: [one("trait.taste", "among", "tea")] }] };
  expect(told({ $or: [{ tier: "gold" }, { taste: "tea" }] }).filter).toEqual({
    all: [{ all: [{ any: [gold, tea] }] }],
  });
  expect(told({ $not: { tier: "gold" } }).filter).toEqual({ all: [{ all: [{ not: gold }] }] });
  expect(told({ $nor: [{ tier: "gold" }] }).filter).toEqual({
    all: [{ all: [{ not: { any: [gold] } }] }],
  });
});

test("groups that follow a cohort are that cohort", () => {
  const [vip, loyal] = [one("cohort.7", "known"), one("cohort.9", "known")];
  expect(told({}, [{ match: "any", groups: ["vip", "loyal"] }]).filter).toEqual({
    all: [{ any: [vip, loyal] }],
  });
  expect(told({}, [{ match: "all", groups: ["vip", "loyal"] }]).filter).toEqual({
    all: [{ all: [vip, loyal] }],
  });
  expect(told({}, [{ match: "none", groups: ["vip"] }]).filter).toEqual({ all: [{ not: { any: [vip] } }] });
});

test("what events cannot tell is said, and means everybody; what stands beside it by and still holds", () => {
  expect(told({})).toEqual({ filter: undefined, untold: [] });
  expect(told({ id: "anna" })).toEqual({ filter: undefined, untold: ['{"id":"anna"}'] });
  expect(told({ $and: [{ country: "CN" }, { version: { $vgte: "2.0" } }] })).toEqual({
    filter: { all: [{ all: [{ all: [one("trait.country", "among", "CN")] }] }] },
    untold: ['{"version":{"$vgte":"2.0"}}'],
  });
  // Half of an "or" would leave members out that are meant.
  expect(told({ $or: [{ country: "CN" }, { tags: { $elemMatch: { $eq: "staff" } } }] })).toEqual({
    filter: undefined,
    untold: ['{"$or":[{"country":"CN"},{"tags":{"$elemMatch":{"$eq":"staff"}}}]}'],
  });
  expect(told({}, [{ match: "any", groups: ["vip", "by hand"] }])).toEqual({
    filter: undefined,
    untold: ["any of vip, by hand"],
  });
});
