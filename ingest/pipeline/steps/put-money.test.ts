import { expect, test } from "vitest";
import { EXAMPLE_ARRIVAL, exampleDraft } from "#ingest/pipeline/example-draft";
import { putMoney } from "#ingest/pipeline/steps/put-money";

const order = (properties: Record<string, unknown>, name = "Order Completed") =>
  exampleDraft({ name, properties });

test.each([
  [{ total: 168.5 }, "168.5"],
  [{ total: "168.50" }, "168.5"],
  [{ total: 0.1 + 0.2 }, "0.3"],
  [{ total: 1.00005 }, "1.0001"],
  [{ total: 0.00005 }, "0.0001"],
  [{ total: "0.00004999999999999999999" }, "0"],
  [{ total: 1e-7 }, "0"],
  [{ total: "1.5e3" }, "1500"],
  [{ total: " 12 " }, "12"],
  [{ total: 99_999_999_999_999 }, "99999999999999"],
  [{ total: -0 }, "0"],
  [{ total: null, revenue: "", value: 7 }, "7"],
  [{ total: 10, revenue: 9, value: 8 }, "10"],
  [{ revenue: 9, value: 8 }, "9"],
  [{ total: 5, currency: "cny" }, "5"],
  [{ total: 5, currency: "" }, "5"],
  [{ total: 0, currency: "EUR" }, "0"],
  [{}, "0"],
])("%o is %s", (properties, money) => {
  for (const name of ["Order Completed", "Order Refunded"]) {
    const draft = order(properties, name);
    expect(putMoney(draft, EXAMPLE_ARRIVAL)).toBeNull();
    expect(draft.money).toBe(money);
  }
});

test.each([
  [{ total: -10 }, "invalid-money", "properties.total"],
  [{ total: "-0.01" }, "invalid-money", "properties.total"],
  [{ total: "1,299.00" }, "invalid-money", "properties.total"],
  [{ total: true }, "invalid-money", "properties.total"],
  [{ total: [5] }, "invalid-money", "properties.total"],
  [{ revenue: "¥5" }, "invalid-money", "properties.revenue"],
  [{ total: 100_000_000_000_000 }, "invalid-money", "properties.total"],
  [{ total: "99999999999999.99995" }, "invalid-money", "properties.total"],
  [{ total: 1e300 }, "invalid-money", "properties.total"],
  [{ total: 5, currency: "EUR" }, "foreign-currency", "properties.currency"],
])("%o is refused: %s at %s", (properties, code, path) => {
  expect(putMoney(order(properties), EXAMPLE_ARRIVAL)).toMatchObject({ code, path });
});

test("other events carry no money", () => {
  const draft = order({ total: -5, currency: "EUR" }, "Product Viewed");
  expect(putMoney(draft, EXAMPLE_ARRIVAL)).toBeNull();
  expect(draft.money).toBe("0");
});
