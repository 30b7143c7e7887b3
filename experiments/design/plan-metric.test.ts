import { expect, test } from "vitest";
import type { Baseline } from "./baseline";
import { enrolmentOf, membersAfter } from "./enrolment";
import { experimentAssignment } from "./experiment-assignment";
import { experimentDesign } from "./experiment-design";
import { planMetric } from "./plan-metric";

/** A share of 0.1. By hand, (1.959964 + 0.841621)² · 9 · (1 + 1.05²) ÷ 0.05² = 59,408.2 units an arm for a lift of 5 %. */
const tenth: Baseline = {
  ...{ kind: "estimate", units: 8_000, clusters: 8_000 },
  ...{ mean: 0.1, variance: 0.09, correlation: null, intraclass: null, designEffect: 1 },
};
const NEEDED = 59_409;
const orders = { kind: "catalogue", metric: "orders" } as const;

const plan = ({
  baseline = {},
  perDay = 8_000,
  share = 1,
  weights = [0.5, 0.5],
  design = {},
  isGoal = true,
}: {
  baseline?: Partial<Baseline>;
  perDay?: number;
  share?: number;
  weights?: number[];
  design?: object;
  isGoal?: boolean;
} = {}) =>
  planMetric(
    { ...tenth, ...baseline },
    { enrolment: Array<number>(14).fill(perDay), share },
    {
      design: experimentDesign.parse({ goals: [orders], ...design }),
      assignment: experimentAssignment.parse({
        seed: "s",
        variations: weights.map((weight, place) => ({ key: String(place), name: "", weight })),
      }),
      isGoal,
    },
  );

test("the days until both arms have their units", () => {
  expect(plan()).toMatchObject({ unitsNeeded: NEEDED, daysNeeded: Math.ceil((2 * NEEDED) / 8_000) });
  expect(plan({ share: 0.5 }).daysNeeded).toBe(Math.ceil((2 * NEEDED) / 4_000));
  expect(plan({ perDay: 100 })).toMatchObject({ unitsNeeded: NEEDED, daysNeeded: null });
  expect(plan({ perDay: 0 })).toMatchObject({ daysNeeded: null, smallestLift: null, power: 0 });
});

test("what was before is taken off, and clusters have their price", () => {
  // With a correlation of 0.6, 0.64 of the variance is left; a design effect of 2.5 makes it 1.6 of it.
  expect(plan({ baseline: { correlation: 0.6 } }).unitsNeeded).toBeCloseTo(0.64 * NEEDED, -1);
  expect(plan({ baseline: { correlation: 0.6, designEffect: 2.5 } }).unitsNeeded).toBeCloseTo(
    1.6 * NEEDED,
    -1,
  );
});

test("what the planned days find: more with more members, and the minimum effect as often as asked at the end", () => {
  const days = Math.ceil((2 * NEEDED) / 8_000);
  const full = plan({ design: { plannedDays: days } });
  expect(full.power).toBeGreaterThan(0.8);
  expect(full.power).toBeLessThan(0.81);
  expect(full.smallestLift).toBeGreaterThan(0.0495);
  expect(full.smallestLift).toBeLessThan(0.05);
  // 7 days bring 28,000 an arm: δ² ÷ (1 + (1 + δ)²) = 7.848879 · 9 ÷ 28,000.
  expect(plan({ design: { plannedDays: 7 } }).smallestLift).toBeCloseTo(0.0737, 4);
});

test("several goals and variations share the chance of a mistake; other metrics have it each for itself", () => {
  // z of 0.0125/2 is 2.4977 in place of 1.96: ((2.4977 + 0.8416) / 2.8016)² = 1.4207 times the units.
  const goals = [orders, { ...orders, metric: "aov" }];
  const three = [0.5, 0.25, 0.25];
  expect(plan({ design: { goals }, weights: three }).unitsNeeded).toBeCloseTo(1.4207 * NEEDED, -2);
  expect(plan({ design: { goals }, weights: three, isGoal: false }).unitsNeeded).toBe(NEEDED);
  const uncorrected = { goals, analysis: { correction: "none" } };
  expect(plan({ design: uncorrected, weights: three }).unitsNeeded).toBe(NEEDED);
});

test("unequal arms tell as much as two of their harmonic mean; a ramp delays by its last step", () => {
  // 0.9 against 0.1 is as two arms of 0.18 each.
  expect(plan({ weights: [0.9, 0.1], perDay: 20_000 }).daysNeeded).toBe(Math.ceil(NEEDED / (0.18 * 20_000)));
  const ramp = { steps: [{ afterHours: 25, coverage: 1 }] };
  expect(plan({ design: { ramp } }).daysNeeded).toBe(2 + Math.ceil((2 * NEEDED) / 8_000));
});

test("who comes: day by day, and beyond what is known as in its last week", () => {
  const days = { since: "2026-03-01", until: "2026-03-11" };
  const enrolment = enrolmentOf(
    [
      { day: "2026-03-01", members: 50 },
      { day: "2026-03-10", members: 14 },
    ],
    days,
  );
  expect(enrolment).toEqual([50, 0, 0, 0, 0, 0, 0, 0, 0, 14]);
  expect([1, 9, 10, 12].map((after) => membersAfter(enrolment, after))).toEqual([50, 50, 64, 68]);
  expect(membersAfter([], 5)).toBe(0);
});
