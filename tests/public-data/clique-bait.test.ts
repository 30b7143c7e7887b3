import { afterAll, beforeAll, expect, test } from "vitest";
import { z } from "zod";
import { openPublicProject, type PublicProject } from "./import-public";

let shop: PublicProject;
beforeAll(async () => {
  shop = await openPublicProject("USD", "2020-07-01T00:00:00Z");
  const report = await shop.import("clique_bait_events.csv.gz", "clique-bait");
  expect(report).toMatchObject({ rows: 32_734, events: 32_734, accepted: 32_734, rejected: 0, skipped: 0 });
});
afterAll(() => shop.close());

test("cookies are their users", async () => {
  const sql = `
    SELECT
      uniqExact(dictGetOrDefault('person_of', 'person', person, person)) AS persons,
      uniqExact(anonymous_id) AS cookies,
      uniqExact(dictGetOrDefault('person_of', 'person', merges, merges)) AS ownersOfCookies,
      uniqExact(session) AS visits
    FROM events
    WHERE project = {project: UInt32}`;
  const count = z.coerce.number();
  const row = z.object({ persons: count, cookies: count, ownersOfCookies: count, visits: count });
  expect(await shop.row(sql, row)).toEqual({
    persons: 500,
    cookies: 1782,
    ownersOfCookies: 500,
    visits: 3564,
  });
});

test("visits that end in a purchase are orders", async () => {
  const of = await shop.overview({ from: "2020-01-01", to: "2020-06-01" });
  expect(of("members_total").value).toBe(500);
  expect(of("orders").value).toBe(1777);
  expect(of("buyers").value).toBe(484);
  expect(of("purchase_conversion").value).toBeCloseTo(484 / 500, 12);
  // 1,777 of 3,564 visits: 49.86 %.
  expect(1777 / 3564).toBeCloseTo(0.4985970819304153, 12);
});

test("each kind of click has its event", async () => {
  const sql = `
    SELECT
      countIf(event = 'Page Viewed') AS pages,
      countIf(event = 'Product Viewed') AS products,
      countIf(event = 'Checkout Started') AS checkouts,
      countIf(event = 'Product Added') AS added,
      countIf(event = 'Order Completed') AS orders,
      countIf(event = 'Ad Viewed') AS adsViewed,
      countIf(event = 'Ad Clicked') AS adsClicked,
      count() AS events
    FROM events
    WHERE project = {project: UInt32}`;
  const count = z.coerce.number();
  const row = z.object({
    pages: count,
    products: count,
    checkouts: count,
    added: count,
    orders: count,
    adsViewed: count,
    adsClicked: count,
    events: count,
  });
  expect(await shop.row(sql, row)).toEqual({
    // Home Page 1,782 and All Products 3,174.
    pages: 4956,
    products: 13_869,
    checkouts: 2103,
    added: 8451,
    orders: 1777,
    adsViewed: 876,
    adsClicked: 702,
    events: 32_734,
  });
});
