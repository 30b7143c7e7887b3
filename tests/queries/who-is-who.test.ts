import { afterAll, beforeAll, expect, test } from "vitest";
import { readOverview } from "#queries/overview/read-overview";
import { valuesIn } from "./readings";
import { openStage, projectOf, type Stage } from "./stage";

const project = projectOf({ id: 1 });
let stage: Stage;
beforeAll(async () => {
  stage = await openStage();
});
afterAll(() => stage.close());

const ask = async (asked = project) =>
  valuesIn(
    await readOverview(stage.warehouse, {
      project: asked,
      period: { from: "2026-03-02", to: "2026-03-09" },
      comparison: "none",
      granularity: "week",
      now: new Date("2026-06-01T00:00:00Z"),
      includeExcluded: false,
    }),
  );

test("a link that is learned later makes one person of two, in all that was before", async () => {
  await stage.play(project, [
    { at: "2026-03-02T10:00+08:00", who: "phone", did: "Product Viewed", anonymous: true },
    {
      at: "2026-03-02T11:00+08:00",
      who: "phone",
      did: "Order Completed",
      order: "1",
      money: "5",
      anonymous: true,
    },
    { at: "2026-03-03T10:00+08:00", who: "phone", did: "NPS Answered", score: 2, anonymous: true },
    { at: "2026-03-02T12:00+08:00", who: "tablet", did: "Page Viewed", anonymous: true },
    { at: "2026-03-02T20:00+08:00", who: "gina", did: "Order Completed", order: "2", money: "6" },
    { at: "2026-03-05T10:00+08:00", who: "gina", did: "NPS Answered", score: 10 },
  ]);
  expect(await ask()).toMatchObject({
    members_total: 1,
    new_members: 1,
    wau: 3,
    dau: 5 / 7,
    buyers: 2,
    customer_days: 2,
    purchase_conversion: 2 / 3,
    nps: 0,
    retention_d1: 0,
  });

  await stage.play(project, [
    { at: "2026-04-01T10:00+08:00", who: "gina", also: "phone", did: "$identify" },
    { at: "2026-04-01T10:00+08:00", who: "gina", also: "tablet", did: "$identify" },
  ]);
  expect(await ask()).toMatchObject({
    members_total: 1,
    new_members: 1,
    wau: 1,
    dau: 3 / 7, // the 2nd, 3rd and 5th
    buyers: 1,
    customer_days: 1,
    purchase_conversion: 1,
    nps: 100, // gina's latest
    retention_d1: 1, // the phone was there on the day after gina's first identified event
    orders: 2,
    net_sales: "11.00",
  });
});

test("calls that lead on, and arrive last first, move what the first id did to the last", async () => {
  const shop = projectOf({ id: 2 });
  await stage.play(shop, [
    { at: "2026-03-02T10:00+08:00", who: "a", did: "Member Joined" },
    { at: "2026-03-02T11:00+08:00", who: "a", did: "Order Completed", order: "1", money: "5" },
    { at: "2026-03-03T11:00+08:00", who: "b", did: "Order Completed", order: "2", money: "7" },
    { at: "2026-03-04T11:00+08:00", who: "c", did: "Content Viewed" },
    { at: "2026-03-04T12:00+08:00", who: "x", did: "Content Viewed", anonymous: true },
  ]);
  const before = { members_total: 3, buyers: 2, wau: 4, dau: 4 / 7 };
  expect(await ask(shop)).toMatchObject(before);
  await stage.play(shop, [{ at: "2026-04-03T10:00+08:00", who: "c", also: "b", did: "$alias" }]);
  expect(await ask(shop)).toMatchObject({ members_total: 2, buyers: 2, wau: 3 });
  await stage.play(shop, [{ at: "2026-04-02T10:00+08:00", who: "b", also: "a", did: "$alias" }]);
  expect(await ask(shop)).toMatchObject({ members_total: 1, buyers: 1, customer_days: 2, wau: 2 });
  await stage.play(shop, [{ at: "2026-04-04T10:00+08:00", who: "a", also: "x", did: "Content Viewed" }]);
  expect(await ask(shop)).toMatchObject({
    members_total: 1,
    buyers: 1,
    wau: 1,
    dau: 3 / 7,
    net_sales: "12.00",
  });
});

test("two known users stay two, whatever stands in the place of the anonymous id", async () => {
  const shop = projectOf({ id: 3 });
  await stage.play(shop, [
    { at: "2026-03-02T10:00+08:00", who: "anna", did: "Member Joined" },
    { at: "2026-03-03T10:00+08:00", who: "ben", also: "anna", did: "Member Joined" },
  ]);
  expect(await ask(shop)).toMatchObject({ members_total: 2, wau: 2 });
});
