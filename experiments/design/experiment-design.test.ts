import { expect, test } from "vitest";
import { experimentDesign } from "./experiment-design";

const orders = { kind: "catalogue", metric: "orders" };

test("a design that says little is filled up, and what is kept of it reads as it was", () => {
  const design = experimentDesign.parse({ hypothesis: "Tea sells.", goals: [orders] });
  expect(design).toMatchObject({
    goals: [{ kind: "catalogue", metric: "orders", windowDays: 14 }],
    secondary: [],
    unit: { of: "member" },
    exposure: { activation: null, inSeveral: "left out" },
    analysis: {
      looks: "fixed",
      engine: "frequentist",
      alpha: 0.05,
      power: 0.8,
      cupedDays: 14,
      correction: "holm",
    },
    plannedDays: 14,
    ramp: null,
  });
  expect(experimentDesign.parse(JSON.parse(JSON.stringify(design)))).toEqual(design);
});

test("metrics are of the catalogue or made from events", () => {
  const events = [{ event: "Order Completed" }];
  const goals = [
    { kind: "proportion", name: "Bought", events },
    { kind: "mean", name: "Spent", events, of: "money", capAt: 0.99 },
    { kind: "ratio", name: "Per order", numerator: { events, of: "money" }, denominator: { events } },
    { kind: "retention", name: "Came back", events: [{ event: "*" }], day: 7 },
    { kind: "funnel", name: "Checkout", steps: [[{ event: "Checkout Started" }], events] },
    { kind: "quantile", name: "Median", events, of: "money", quantile: 0.5 },
  ];
  expect(experimentDesign.parse({ goals }).goals).toMatchObject(goals);
  for (const goal of [
    { ...orders, metric: "luck" },
    { kind: "mean", name: "Spent", events, of: "trait.city" },
  ]) {
    expect(experimentDesign.safeParse({ goals: [goal] }).success).toBe(false);
  }
});

test("metrics that no member has a part in are refused in words", () => {
  const { error } = experimentDesign.safeParse({ goals: [{ kind: "catalogue", metric: "mau" }] });
  expect(error?.issues).toMatchObject([
    {
      path: ["goals", 0, "metric"],
      message:
        "is no metric of an experiment: it is one number of the project, and no member has a part in it",
    },
  ]);
});

test("members drawn together have no quantiles", () => {
  const median = { kind: "quantile", name: "Median", events: [{ event: "Order Completed" }], quantile: 0.5 };
  const unit = { of: "cluster", by: "group" };
  expect(experimentDesign.safeParse({ guardrails: [median] }).success).toBe(true);
  const { error } = experimentDesign.safeParse({ guardrails: [median], unit });
  expect(error?.issues).toMatchObject([{ path: ["guardrails", 0] }]);
});

test("a ramp grows with time", () => {
  const ramp = (...steps: [number, number][]) =>
    experimentDesign.safeParse({
      ramp: { steps: steps.map(([afterHours, coverage]) => ({ afterHours, coverage })) },
    }).success;
  expect([ramp([1, 0.1], [24, 1]), ramp([1, 0.5], [24, 0.5]), ramp([24, 0.1], [1, 1]), ramp()]).toEqual([
    true,
    false,
    false,
    false,
  ]);
});
