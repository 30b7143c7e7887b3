import { afterAll, beforeAll, expect, test } from "vitest";
import { z } from "zod";
import { openPublicProject, type PublicProject } from "./import-public";

const PERIOD = { from: "1997-01-01", to: "1998-07-01" };

let shop: PublicProject;
beforeAll(async () => {
  shop = await openPublicProject("USD", "1998-07-01T00:00:00Z");
});
afterAll(() => shop.close());

// 6,919 rows of 2,357 customers on 6,696 customer-days; 19 rows are repeated and are orders all the same.
const values = async () => {
  const of = await shop.overview(PERIOD);
  return {
    sales: Number(of("net_sales").value),
    buyers: of("buyers").value,
    orders: of("orders").value,
    days: of("customer_days").value,
    members: of("members_total").value,
  };
};
const KNOWN = { sales: 244_091.94, buyers: 2357, orders: 6919, days: 6696, members: 2357 };

test("CDNOW's sales, buyers, orders and customer-days", async () => {
  const report = await shop.import("cdnow_sample.csv.gz", "cdnow");
  expect(report).toMatchObject({ rows: 6919, events: 6919, accepted: 6919, rejected: 0, resumedFrom: 0 });
  expect(await values()).toEqual(KNOWN);
});

test("a second import changes nothing", async () => {
  const report = await shop.import("cdnow_sample.csv.gz", "cdnow");
  expect(report).toMatchObject({ rows: 6919, accepted: 6919, rejected: 0, resumedFrom: 0 });
  expect(await values()).toEqual(KNOWN);
});

test("money is exact", async () => {
  const row = z.object({ sum: z.string(), events: z.coerce.number() });
  const sql =
    "SELECT toString(sum(money)) AS sum, count() AS events FROM events WHERE project = {project: UInt32}";
  expect(await shop.row(sql, row)).toEqual({ sum: "244091.94", events: 6919 });
});
