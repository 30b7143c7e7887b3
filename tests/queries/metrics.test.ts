import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Filter } from "#queries/filters/filter";
import type { Frame } from "#queries/frame";
import { readMetricMembers, readMetrics } from "#queries/measurements/read-metrics";
import type { MetricKey } from "#queries/metrics/catalogue";
import { OVERVIEW_METRICS } from "#queries/overview/measures";
import { readOverview } from "#queries/overview/read-overview";
import type { Period } from "#queries/period";
import { personId } from "#store/events/person-id";
import { type Deed, openStage, projectOf, rowOf, type Stage } from "./stage";
import { weekInShanghai } from "./week-in-shanghai";

const project = projectOf({ id: 1 });
const at = (day: string, time = "12:00") => `2026-${day}T${time}+08:00`;

/**
 * Spring 2026 in Shanghai, seen on 1 June.
 *
 * - anna  joins from Douyin on 1 March; orders 100 on 10 March and 50 thirty days later; 20 are refunded on 1 April
 * - ben   joins from Weibo on 2 March and orders twice within minutes; a third time 31 days later, past midnight
 * - cleo  joins from Douyin on 31 March and comes back on day 30
 * - dan   joins from Douyin on 20 May
 */
const story: Deed[] = [
  { at: at("03-01"), who: "anna", did: "Member Joined", channel: "Douyin" },
  { at: at("03-05"), who: "anna", did: "Content Viewed" },
  { at: at("03-10"), who: "anna", did: "Order Completed", order: "A-1", money: "100" },
  { at: at("03-10"), who: "anna", did: "Membership Started" },
  { at: at("04-01"), who: "anna", did: "Order Refunded", order: "A-1", money: "20" },
  {
    at: at("02-01"),
    who: "shop",
    anonymous: true,
    did: "Content Published",
    properties: { content_id: "c", topic: "green" },
  },
  {
    at: at("04-09", "10:00"),
    who: "anna",
    did: "Order Completed",
    order: "A-2",
    money: "50",
    properties: { content_id: "c", topic: "tea" },
  },
  { at: at("04-09"), who: "anna", did: "NPS Answered", score: 9 },
  { at: at("04-09"), who: "anna", did: "CSAT Answered", score: 5, properties: { about: "delivery" } },
  {
    at: at("04-09", "13:00"),
    who: "anna",
    did: "CSAT Answered",
    score: 3,
    properties: { about: "delivery" },
  },
  { at: at("04-09"), who: "anna", did: "CSAT Answered", score: 4, properties: { about: "product" } },

  { at: at("03-02", "10:00"), who: "ben", did: "Member Joined", channel: "Weibo" },
  { at: at("03-02", "23:50"), who: "ben", did: "Order Completed", order: "B-1", money: "30" },
  { at: at("03-02", "23:55"), who: "ben", did: "Order Completed", order: "B-2", money: "5" },
  {
    at: at("04-02", "00:10"),
    who: "ben",
    did: "Order Completed",
    order: "B-3",
    money: "40",
    properties: { topic: "cups" },
  },
  { at: at("04-02"), who: "ben", did: "NPS Answered", score: 7 },
  { at: at("04-02"), who: "ben", did: "CSAT Answered", score: 5, properties: { about: "delivery" } },
  { at: at("05-01"), who: "ben", did: "Membership Started" },
  { at: at("05-03"), who: "ben", did: "Membership Started" },

  { at: at("03-31"), who: "cleo", did: "Member Joined", channel: "Douyin" },
  { at: at("04-30"), who: "cleo", did: "Content Viewed" },
  { at: at("05-20"), who: "dan", did: "Member Joined", channel: "Douyin" },

  ...["anna", "ben", "cleo"].map((who) => ({ at: at("04-02"), who, did: "NPS Prompted" })),
];

const MARCH: Period = { from: "2026-03-01", to: "2026-04-01" };
const APRIL: Period = { from: "2026-04-01", to: "2026-05-01" };
const MAY: Period = { from: "2026-05-01", to: "2026-06-01" };

const frameOf = (period: Period, filter?: Filter): Frame => ({
  project,
  period,
  comparison: "none",
  granularity: "month",
  now: new Date(at("06-01")),
  includeExcluded: false,
  filter,
});

let stage: Stage;
beforeAll(async () => {
  stage = await openStage();
  await stage.play(project, story);
});
afterAll(() => stage.close());

async function reading(metric: MetricKey, period: Period, filter?: Filter) {
  const { readings } = await readMetrics(stage.warehouse, frameOf(period, filter), { metrics: [metric] });
  const [found] = readings;
  return found && { value: found.value, n: found.n, caution: found.caution };
}

async function valuesBy(metric: MetricKey, breakdown: string, period: Period) {
  const { values } = await readMetrics(stage.warehouse, frameOf(period), { metrics: [metric], breakdown });
  return values.map(({ value, readings }) => [value, readings[0]?.value]);
}

describe("of new members", () => {
  test("growth compares with as many days right before", async () => {
    expect(await reading("new_member_growth", MARCH)).toEqual({ value: null, n: 0, caution: null });
    // April has 30 days; the 30 before begin on 2 March, without anna: ben and cleo.
    expect(await reading("new_member_growth", APRIL)).toEqual({ value: -1, n: 2, caution: null });
    // May has 31; the 31 before begin on 31 March, with cleo.
    expect(await reading("new_member_growth", MAY)).toEqual({ value: 0, n: 1, caution: null });
  });

  test("the first month is days 1 to 29", async () => {
    // anna came on day 4; ben ordered on day 0 and day 31, cleo came on day 30.
    expect(await reading("first_month_active_ratio", MARCH)).toEqual({ value: 1 / 3, n: 3, caution: null });
    expect(await reading("first_month_active_ratio", MAY)).toEqual({
      value: null,
      n: 0,
      caution: "immature",
    });
  });

  test("buyers and sales within days of joining", async () => {
    expect(await reading("new_member_buyers_30", MARCH)).toEqual({ value: 2 / 3, n: 3, caution: null });
    // anna 100, the refund comes on day 31; ben 35; cleo nothing.
    expect(await reading("new_member_sales_30", MARCH)).toEqual({ value: "45.00", n: 3, caution: null });
    // anna 100 + 50 − 20, ben 35 + 40: 205 among three.
    expect(await reading("new_member_sales_60", MARCH)).toEqual({ value: "68.3333", n: 3, caution: null });
    // Of cleo, who joined on 31 March, day 90 is yet to come.
    expect(await reading("new_member_sales_90", MARCH)).toEqual({
      value: "102.50",
      n: 2,
      caution: "immature",
    });
  });
});

test("stickiness is the mean of daily active members among those of 30 days", async () => {
  // 2 to 31 March: anna on 2 days, ben and cleo on one each.
  expect((await reading("stickiness", MARCH))?.value).toBeCloseTo(4 / 30 / 3, 12);
});

describe("of sales", () => {
  test("gross, and net per active member", async () => {
    expect(await reading("gmv", MARCH)).toEqual({ value: "135.00", n: null, caution: null });
    expect(await reading("arpu", MARCH)).toEqual({ value: "45.00", n: 3, caution: null });
    // 50 + 40 − 20 among anna, ben and cleo
    expect(await reading("arpu", APRIL)).toEqual({ value: "23.3333", n: 3, caution: null });
  });

  test("of what is sold, what was bought within seven days of a touch", async () => {
    // anna viewed on 5 March and bought for 100 on the 10th; ben's 35 come after no touch.
    expect(await reading("community_sales", MARCH)).toEqual({ value: 100 / 135, n: 3, caution: null });
    // What touched anna was more than 7 days ago.
    expect(await reading("community_sales", APRIL)).toEqual({ value: 0, n: 2, caution: null });
    expect(await reading("community_sales", MAY)).toEqual({ value: null, n: 0, caution: null });
    const asked = { metrics: ["community_sales" as const], breakdown: undefined };
    const place = { metric: "community_sales" as const, who: "involved" as const };
    const touched = await readMetricMembers(stage.warehouse, frameOf(MARCH), asked, place);
    expect(touched).toEqual([personId(project.id, "anna")]);
  });

  test("the interval of net sales per active member", async () => {
    const { readings } = await readMetrics(stage.warehouse, frameOf(MARCH), { metrics: ["arpu"] });
    // 100, 35 and 0: variance ((55² + 10² + 45²) / 2) = 2575, standard error √(2575 / 3) = 29.2973
    const reach = 1.959964 * 29.2973;
    expect(readings[0]?.interval?.low).toBeCloseTo(45 - reach, 2);
    expect(readings[0]?.interval?.high).toBeCloseTo(45 + reach, 2);
  });

  test("who starts a membership, among those without one before", async () => {
    expect(await reading("membership_conversion", MARCH)).toEqual({ value: 1 / 3, n: 3, caution: null });
    expect(await reading("membership_conversion", MAY)).toEqual({ value: 1 / 2, n: 2, caution: null });
  });

  test("repurchase wants another day, and counts from the first order ever", async () => {
    expect(await reading("repurchase_rate_30", MARCH)).toEqual({ value: 1 / 2, n: 2, caution: null });
    expect(await reading("repurchase_rate_60", MARCH)).toEqual({ value: 1, n: 2, caution: null });
    expect(await reading("repurchase_rate_90", MARCH)).toEqual({ value: 1, n: 1, caution: "immature" });
    expect(await reading("repurchase_rate_30", APRIL)).toEqual({ value: null, n: 0, caution: null });
  });
});

describe("of satisfaction", () => {
  test("answers among those asked", async () => {
    expect(await reading("nps_response_rate", APRIL)).toEqual({ value: 2 / 3, n: 3, caution: null });
  });

  test("the latest rating of a person and a subject", async () => {
    expect(await reading("csat", APRIL)).toEqual({ value: 2 / 3, n: 3, caution: null });
  });
});

describe("of brand and health", () => {
  const cared = projectOf({ id: 2 });
  const ann = { who: "ann" };
  const bob = { who: "bob" };
  /**
   * - ann   joins by a campaign's link on 1 March, shares a post twice, reports one that is removed two hours later
   * - bob   joins of his own accord after coming by both shares; asks for support twice, the second time in vain
   * - cid   is invited, dee comes by an advertisement; both by ann's second share as well, dee in April
   * - eve   joins of her own accord and comes by a share that nobody reported
   */
  const told: (Deed & { context?: Record<string, unknown> })[] = [
    {
      ...ann,
      at: at("03-01"),
      did: "Member Joined",
      channel: "wechat",
      context: { campaign: { name: "x" } },
    },
    { ...ann, at: at("03-02"), did: "Content Shared", properties: { share_id: "s1" } },
    { ...ann, at: at("03-02"), did: "Content Shared", properties: { share_id: "s2" } },
    { ...ann, at: at("03-03"), did: "Content Viewed", properties: { share_id: "s1" } },
    { ...bob, at: at("03-03"), did: "Content Viewed", properties: { share_id: "s1" } },
    { ...bob, at: at("03-04"), did: "Page Viewed", properties: { share_id: "s2" } },
    { ...bob, at: at("03-04"), did: "Member Joined", channel: "wechat" },
    { at: at("03-05"), who: "cid", did: "Member Joined", inviter: "ann", properties: { share_id: "s2" } },
    { at: at("03-05"), who: "dee", did: "Member Joined", channel: "Ads" },
    { at: at("04-01"), who: "dee", did: "Content Viewed", properties: { share_id: "s2" } },
    { at: at("03-06"), who: "eve", did: "Member Joined", channel: "organic" },
    { at: at("03-06"), who: "eve", did: "Content Viewed", properties: { share_id: "s9" } },

    { ...ann, at: at("03-07"), did: "Content Reported", properties: { content_id: "p1", reason: "spam" } },
    { at: at("03-07", "14:00"), who: "mod", did: "Content Removed", properties: { content_id: "p1" } },
    { ...bob, at: at("03-07", "15:00"), did: "Content Reported", properties: { content_id: "p1" } },
    { ...bob, at: at("03-08"), did: "Content Reported", properties: { content_id: "p2", reason: "spam" } },
    { at: at("04-02"), who: "mod", did: "Content Removed", properties: { content_id: "p2" } },

    { ...bob, at: at("03-10"), did: "Support Opened", properties: { ticket_id: "t1" } },
    { at: at("03-11"), who: "mod", did: "Support Resolved", properties: { ticket_id: "t1", seconds: 900 } },
    { ...bob, at: at("03-20"), did: "Support Opened" },
    { ...ann, at: at("03-20", "10:00"), did: "Support Opened" },
    { ...ann, at: at("04-01", "10:00"), did: "Support Resolved" },

    { ...ann, at: at("03-09"), did: "Feedback Sent", properties: { tag: "praise" } },
    { ...bob, at: at("03-09"), did: "Feedback Sent", properties: { tag: "service" } },
    { ...bob, at: at("03-09"), did: "Feedback Sent" },
  ];
  const asked = (period: Period): Frame => ({ ...frameOf(period), project: cared });

  beforeAll(() =>
    stage.store(
      told.map(({ context = {}, ...deed }, place) => ({ ...rowOf(cared, deed, `told ${place}`), context })),
    ),
  );

  test.each([
    // bob and cid by two shares, bob once; ann's own visit and a share that nobody reported count nowhere
    ["share_reach", MARCH, 2 / 2, 2],
    ["share_reach", APRIL, null, 0],
    // bob and eve of six; ann has a campaign, cid an inviter, dee's channel is paid for, and mod never says how
    ["direct_join_share", MARCH, 2 / 6, 6],
    ["positive_feedback_share", MARCH, 1 / 2, 2],
    // three reports and three views
    ["reports_per_1k_views", MARCH, 1000, 3],
    // bob's report of p1 came after it was gone, and it went no second time
    ["removed_share", MARCH, 2 / 3, 3],
    // two hours, and 25 days
    ["time_to_removal", MARCH, (2 + 25 * 24) * 1800, 2],
    ["content_reports", MARCH, 3, null],
    ["support_opened", MARCH, 3, null],
    ["support_resolved", MARCH, 1, null],
    ["support_resolved_share", MARCH, 2 / 3, 3],
    // 900 seconds by what was said, and twelve days
    ["time_to_resolve", MARCH, (900 + 12 * 86_400) / 2, 2],
    ["support_backlog", MARCH, 2, null],
    ["support_backlog", APRIL, 1, null],
  ] as const)("%s", async (metric, period, value, n) => {
    const { readings } = await readMetrics(stage.warehouse, asked(period), { metrics: [metric] });
    expect(readings).toMatchObject([{ value, n, caution: null }]);
  });

  test("by what a report says, and who was counted", async () => {
    const metrics: MetricKey[] = ["removed_share"];
    const breakdown = "property.reason";
    const { values } = await readMetrics(stage.warehouse, asked(MARCH), { metrics, breakdown });
    expect(values.map(({ value, readings: [one] }) => [value, one?.value])).toEqual([
      ["spam", 1],
      ["", 0],
    ]);
    const behind = async (metric: MetricKey, who: "counted" | "involved") =>
      readMetricMembers(stage.warehouse, asked(MARCH), { metrics: [metric] }, { metric, who });
    const ids = (...names: string[]) => names.map((name) => personId(cared.id, name)).toSorted();
    expect((await behind("share_reach", "counted")).toSorted()).toEqual(ids("bob", "cid"));
    expect(await behind("share_reach", "involved")).toEqual(ids("ann"));
    expect((await behind("support_backlog", "involved")).toSorted()).toEqual(ids("ann", "bob"));
  });
});

describe("breakdowns and filters", () => {
  test("by what is known of the member", async () => {
    expect(await valuesBy("new_members", "join.channel", MARCH)).toEqual([
      ["Douyin", 2],
      ["Weibo", 1],
    ]);
    expect(await valuesBy("gmv", "join.channel", MARCH)).toEqual([
      ["Douyin", "100.00"],
      ["Weibo", "35.00"],
    ]);
    expect(await valuesBy("net_sales", "join.channel", MARCH)).toEqual([
      ["Douyin", "100.00"],
      ["Weibo", "35.00"],
    ]);
    expect(await valuesBy("repurchase_rate_30", "join.channel", MARCH)).toEqual([
      ["Douyin", 1],
      ["Weibo", 0],
    ]);
  });

  test("by the event's own", async () => {
    expect(await valuesBy("new_members", "channel", MARCH)).toEqual([
      ["Douyin", 2],
      ["Weibo", 1],
    ]);
    expect(await valuesBy("members_total", "channel", MARCH)).toEqual([
      ["Douyin", 2],
      ["Weibo", 1],
    ]);
    // What anna's order names was published long before under another topic; ben's names nothing, and says cups.
    expect(await valuesBy("gmv", "content.topic", APRIL)).toEqual([
      ["cups", "40.00"],
      ["green", "50.00"],
    ]);
    const green: Filter = { subject: "content.topic", is: "among", values: ["green"] };
    expect(await reading("net_sales", APRIL, green)).toMatchObject({ value: "50.00" });
    expect(await valuesBy("csat", "property.about", APRIL)).toEqual([
      ["delivery", 1 / 2],
      ["product", 1],
    ]);
  });

  test("of members", async () => {
    const douyin: Filter = { subject: "join.channel", is: "among", values: ["Douyin"] };
    expect(await reading("arpu", APRIL, douyin)).toEqual({ value: "15.00", n: 2, caution: null });
    expect(await reading("members_total", MARCH, douyin)).toEqual({ value: 2, n: null, caution: null });
  });

  test("of events: the first is decided before", async () => {
    const large: Filter = { subject: "money", is: "above", values: [30] };
    expect(await reading("gmv", MARCH, large)).toEqual({ value: "100.00", n: null, caution: null });
    expect(await reading("repurchase_rate_30", MARCH, large)).toEqual({ value: 1, n: 1, caution: null });
    expect(
      await reading("repurchase_rate_60", MARCH, { subject: "money", is: "above", values: [60] }),
    ).toEqual({
      value: 0,
      n: 1,
      caution: null,
    });
  });
});

test("the members behind a number are those", async () => {
  const members = async (metric: MetricKey, who: "counted" | "base" | "promoters", period: Period) => {
    const found = await readMetricMembers(
      stage.warehouse,
      frameOf(period),
      { metrics: [metric] },
      { metric, who },
    );
    return found.toSorted();
  };
  const persons = (...names: string[]) => names.map((name) => personId(project.id, name)).toSorted();
  expect(await members("repurchase_rate_30", "counted", MARCH)).toEqual(persons("anna"));
  expect(await members("repurchase_rate_30", "base", MARCH)).toEqual(persons("anna", "ben"));
  expect(await members("nps", "promoters", APRIL)).toEqual(persons("anna"));
  expect(await members("members_total", "counted", APRIL)).toEqual(persons("anna", "ben", "cleo"));
});

test("what the overview reads in its own way is the same", async () => {
  const shanghai = projectOf({ id: 2 });
  await stage.play(shanghai, weekInShanghai);
  for (const includeExcluded of [false, true]) {
    const frame: Frame = {
      project: shanghai,
      period: { from: "2026-03-02", to: "2026-03-17" },
      comparison: "previous",
      granularity: "day",
      now: new Date("2026-03-16T20:00+08:00"),
      includeExcluded,
    };
    const { readings } = await readOverview(stage.warehouse, frame);
    const metrics = [...OVERVIEW_METRICS];
    const everything: Filter = { all: [] };
    expect((await readOverview(stage.warehouse, { ...frame, filter: everything })).readings).toEqual(
      readings,
    );
    expect((await readMetrics(stage.warehouse, frame, { metrics })).readings).toEqual(readings);
  }
});
