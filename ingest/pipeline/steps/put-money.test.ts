import { describe, expect, test } from "vitest";
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

describe("with rates", () => {
  const project = {
    ...EXAMPLE_ARRIVAL.project,
    rateOn: (currency: string, day: string) => (currency === "USD" && day >= "2026-03-01" ? "7.1834" : null),
  };
  const put = (properties: Record<string, unknown>, day = "2026-03-10") => {
    const draft = { ...order(properties), day, context: { ip: "::1" } };
    return { refusal: putMoney(draft, { ...EXAMPLE_ARRIVAL, project }), draft };
  };

  test("an amount in another currency is converted, and what was sent is kept with the rate", () => {
    const { refusal, draft } = put({ total: 19.99, currency: "usd" });
    expect(refusal).toBeNull();
    expect(draft.money).toBe("143.5962"); // 19.99 × 7.1834 = 143.596166
    expect(draft.context).toEqual({
      ip: "::1",
      exchange: { amount: "19.99", currency: "USD", rate: "7.1834", day: "2026-03-10" },
    });
    expect(draft.properties).toEqual({ total: 19.99, currency: "usd" });
  });

  test("an amount in the project's own is left alone", () => {
    expect(put({ total: 19.99, currency: "CNY" }).draft).toMatchObject({
      money: "19.99",
      context: { ip: "::1" },
    });
  });

  test.each([
    [{ total: 1, currency: "EUR" }, "2026-03-10", "foreign-currency"],
    [{ total: 1, currency: "USD" }, "2026-02-28", "foreign-currency"],
    [{ total: 90_000_000_000_000, currency: "USD" }, "2026-03-10", "invalid-money"],
    [{ total: 1e300, currency: "USD" }, "2026-03-10", "invalid-money"],
  ])("%o on %s is refused: %s", (properties, day, code) => {
    expect(put(properties, day).refusal).toMatchObject({ code });
  });
});
