import { afterAll, beforeAll, expect, test } from "vitest";
import type { Frame } from "#queries/frame";
import { segmentComparisonAnalysis } from "#queries/segments/segment-comparison-analysis";
import { segmentProfileAnalysis } from "#queries/segments/segment-profile-analysis";
import { answerOf, membersAt } from "./against-oracle/answer-of";
import { type Deed, openStage, projectOf, type Stage } from "./stage";

const project = projectOf({ id: 1 });
const deed = (who: string, did: string, properties: Deed["properties"] = {}): Deed => ({
  ...{ who, did, properties, at: "2026-03-10T12:00+08:00", money: did === "Order Completed" ? "10" : "0" },
});

const people = (name: string, count: number) => Array.from({ length: count }, (_, n) => `${name}-${n}`);
const vips = people("vip", 30);
const others = people("other", 40);
/** Of the vips 24 are from Hangzhou and 20 order, of the others 10 and 10. */
const story: Deed[] = [
  ...[...vips, ...others].map((who) => deed(who, "Member Joined")),
  ...vips.map((who, n) => deed(who, "$identify", { vip: "yes", ...(n < 24 && { city: "Hangzhou" }) })),
  ...others.slice(0, 10).map((who) => deed(who, "$identify", { city: "Hangzhou" })),
  ...[...vips.slice(0, 20), ...others.slice(0, 10)].map((who) => deed(who, "Order Completed")),
  // Neither counts: one left before the period, the other comes after it.
  { ...deed("gone", "$identify", { vip: "yes" }), at: "2026-02-02T10:00+08:00" },
  { ...deed("gone", "Member Joined"), at: "2026-02-02T10:00+08:00" },
  { ...deed("gone", "Member Left"), at: "2026-02-03T10:00+08:00" },
  { ...deed("late", "Member Joined"), at: "2026-04-01T00:00+08:00" },
];

const frame: Frame = {
  project,
  period: { from: "2026-03-02", to: "2026-04-01" },
  comparison: "none",
  granularity: "month",
  now: new Date("2026-04-10T12:00Z"),
  includeExcluded: false,
};
const segment = { subject: "trait.vip", is: "among", values: ["yes"] };
const against = { subject: "trait.city", is: "among", values: ["Hangzhou"] };

let stage: Stage;
beforeAll(async () => {
  stage = await openStage();
  await stage.play(project, story);
});
afterAll(() => stage.close());

test("a profile: what more of a segment have than of everybody else, with intervals by Newcombe", async () => {
  const { members, others, marks } = await answerOf(segmentProfileAnalysis, stage.warehouse, frame, {
    segment,
  });
  expect([members, others]).toEqual([30, 40]);
  // Joining is no mark, as everybody did; what makes the segment is none.
  expect(marks.map(({ subject, value, inside, outside }) => [subject, value, inside, outside])).toEqual([
    ["trait.city", "Hangzhou", 24, 10],
    ["did", "Order Completed", 20, 10],
    // All who ordered did so once, on one day and for the same: all of one segment and one tier.
    ["member.rfm", "hibernating", 20, 10],
    ["member.spending_tier", "to-nurture", 20, 10],
  ]);
  const [city, order] = marks;
  expect(city?.shares).toEqual({ inside: 0.8, outside: 0.25 });
  expect(city?.difference.value).toBeCloseTo(0.55, 12);
  expect(city?.difference.interval.low).toBeCloseTo(0.31970810001221506, 9);
  expect(city?.difference.interval.high).toBeCloseTo(0.7006854932251778, 9);
  // χ² = 70 · (24 · 30 − 6 · 10)² / (30 · 40 · 34 · 36) = 20.76, the smallest of four: times four; the others are alike, so that theirs stays.
  expect(city?.adjusted).toBeCloseTo(4 * 5.206435209119807e-6, 12);
  expect(order?.adjusted).toBeCloseTo(0.0004901480878924151, 9);
  for (const { subject, value, inside, outside } of marks) {
    const at = (who: string) =>
      membersAt(segmentProfileAnalysis, stage.warehouse, frame, { segment, subject, value, who });
    expect([(await at("inside")).length, (await at("outside")).length]).toEqual([inside, outside]);
  }
});

test("against another segment, whoever is in both counts for the first", async () => {
  const found = await answerOf(segmentProfileAnalysis, stage.warehouse, frame, { segment, against });
  // The others are the ten from Hangzhou who are no vips: too few, and all of them ordered.
  expect(found).toMatchObject({ members: 30, others: 10 });
});

test("metrics of two segments, with the difference; none is sure of it where members are in both", async () => {
  const asked = { segment, metrics: ["purchase_conversion", "net_sales"] };
  const { sizes, metrics } = await answerOf(segmentComparisonAnalysis, stage.warehouse, frame, asked);
  expect(sizes).toEqual({ segment: 30, against: 40, both: 0 });
  const [conversion, sales] = metrics;
  expect(conversion).toMatchObject({
    segment: { value: 20 / 30, n: 30 },
    against: { value: 0.25, n: 40 },
    series: [{ day: "2026-03-02", segment: 20 / 30, against: 0.25 }],
  });
  expect(conversion?.difference.interval?.low).toBeCloseTo(0.18197805156030555, 9);
  expect(conversion?.difference.interval?.high).toBeCloseTo(0.594376645397168, 9);
  expect(sales).toMatchObject({
    ...{ segment: { value: "200.00" }, against: { value: "100.00" } },
    difference: { absolute: "100.00", relative: 1, interval: null },
  });
  const both = await answerOf(segmentComparisonAnalysis, stage.warehouse, frame, { ...asked, against });
  expect(both.sizes).toEqual({ segment: 30, against: 34, both: 24 });
  expect(both.metrics[0]?.difference).toMatchObject({ interval: null, noise: null });

  const listed = async (place: object) =>
    (await membersAt(segmentComparisonAnalysis, stage.warehouse, frame, { ...asked, against, ...place }))
      .length;
  expect(await listed({})).toBe(30);
  expect(await listed({ side: "against" })).toBe(34);
  expect(await listed({ side: "both" })).toBe(24);
  // Those who ordered: 20 vips, 30 from Hangzhou; 20 who are both.
  expect(await listed({ metric: "purchase_conversion" })).toBe(20);
  expect(await listed({ side: "against", metric: "purchase_conversion" })).toBe(30);
  expect(await listed({ side: "both", metric: "purchase_conversion" })).toBe(20);
});

test("a segment of events is refused by the name of its parameter", () => {
  const search = new URLSearchParams({ segment: JSON.stringify({ subject: "channel", is: "known" }) });
  expect(segmentProfileAnalysis.parse(search)).toMatchObject({
    ok: false,
    problems: [{ parameter: "segment" }],
  });
});
