import { afterAll, beforeAll, expect, test } from "vitest";
import { z } from "zod";
import { funnelParams } from "#queries/funnel/funnel-question";
import { readFunnel } from "#queries/funnel/read-funnel";
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

const reached = async (steps: object[], more: object) => {
  const asked = funnelParams.parse({ steps, ...more });
  const frame = shop.frame({ from: "2020-01-01", to: "2020-06-01" });
  const { parts } = await readFunnel(shop.reader, frame, asked);
  return parts[0]?.steps.map((step) => step.reached);
};
const did = (event: string) => ({ events: [{ event }] });
const seen = (page: string) => ({
  events: [{ event: "Page Viewed", filter: { subject: "property.page_name", is: "among", values: [page] } }],
});
const BUYING = ["Product Viewed", "Product Added", "Checkout Started", "Order Completed"].map(did);

test("the funnel of users within a day", async () => {
  expect(await reached(BUYING, { window: 86_400 })).toEqual([500, 499, 492, 484]);
});

test.each([
  [300, [1782, 1715, 1525, 1352]],
  [180, [1782, 1715, 1503, 1289]],
])("the funnel of cookies within %i seconds", async (window, expected) => {
  const cookies = { hold: "property.cookie_id", count: "attempts", window };
  expect(await reached(BUYING, cookies)).toEqual(expected);
});

test("funnels of single visits", async () => {
  const visits = { hold: "property.session_id", count: "attempts", window: 86_400 };
  expect(await reached(BUYING, visits)).toEqual([2653, 2510, 2103, 1777]);
  const browsing = [seen("Home Page"), seen("All Products"), ...BUYING.slice(1)];
  expect(await reached(browsing, visits)).toEqual([1782, 1392, 1282, 1016, 816]);
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
