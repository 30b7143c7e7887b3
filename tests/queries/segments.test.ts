import { afterAll, beforeAll, expect, test } from "vitest";
import type { Frame } from "#queries/frame";
import { metricsAnalysis } from "#queries/measurements/metrics-analysis";
import { interestsAnalysis } from "#queries/interests/interests-analysis";
import { journeyAnalysis } from "#queries/journey/journey-analysis";
import { kocAnalysis } from "#queries/social/koc-analysis";
import { stagesAnalysis } from "#queries/stages/stages-analysis";
import { personId } from "#store/events/person-id";
import { answerOf, membersAt } from "./against-oracle/answer-of";
import { type Deed, openStage, projectOf, type Stage } from "./stage";

const project = projectOf({ id: 1, zone: "Asia/Shanghai" });
const frame: Frame = {
  project,
  period: { from: "2026-04-01", to: "2026-07-01" },
  comparison: "none",
  granularity: "day",
  now: new Date("2026-07-01T12:00+08:00"),
  includeExcluded: false,
};
const did = (who: string, at: string, what: string, more: Partial<Deed> = {}): Deed => ({
  at: `2026-${at}+08:00`,
  who,
  did: what,
  ...more,
});
const about = (content_id: string, source = "ugc") => ({ properties: { content_id, source } });
const others = ["ben", "cleo", "dan", "eve", "fay", "gus", "hal", "ida", "jon", "kim"];

/**
 * anna   posts four times, the first at the last minute of 1 April; ben likes the first, cleo saves the second twice, she likes
 *        her own, and looks thrice at what the brand posted; dan accepts her invite on 2 April, twice; eve's order says it came from
 *        her share, and is told twice; her own from a post of hers; gus views two of her posts and comes by her share before his
 *        one order
 * ben    posts once, liked three times; hal orders a second less than seven days after he viewed that, ida at seven days; the
 *        brand's editor, kim, posts officially and is liked
 * Together with anna there are eleven members from 1 March on.
 */
const story: Deed[] = [
  ...["anna", ...others].map((who) => did(who, "03-01T10:00", "Member Joined")),
  did("anna", "04-01T23:59", "Content Published", about("a1")),
  ...["a2", "a3", "a4"].map((id) => did("anna", "04-02T10:00", "Content Published", about(id))),
  did("anna", "04-03T10:00", "Content Published", about("a2")),
  did("ben", "04-02T00:00", "Content Liked", about("a1")),
  did("cleo", "04-02T11:00", "Content Saved", about("a2")),
  did("cleo", "04-02T12:00", "Content Saved", about("a2")),
  did("anna", "04-02T12:00", "Content Liked", about("a2")),
  ...["04-05", "04-06", "04-07"].map((day) =>
    did("anna", `${day}T10:00`, "Content Viewed", about("k1", "official")),
  ),
  did("dan", "04-02T13:00", "Invite Accepted", { inviter: "anna" }),
  did("dan", "04-20T13:00", "Invite Accepted", { inviter: "anna" }),
  did("anna", "04-03T09:00", "Content Shared", { properties: { content_id: "elsewhere", share_id: "s1" } }),
  ...["04-10T09:00", "04-12T09:00"].map((at) =>
    did("eve", at, "Order Completed", { order: "O-1", money: "80.50", properties: { share_id: "s1" } }),
  ),
  did("anna", "04-10T10:00", "Order Completed", { order: "O-2", money: "1000", ...about("a1") }),
  did("ben", "04-04T10:00", "Content Published", about("b1")),
  ...["cleo", "dan", "gus"].map((who) => did(who, "04-04T11:00", "Content Liked", about("b1"))),
  ...["hal", "ida"].map((who) => did(who, "04-05T10:00:00", "Content Viewed", about("b1"))),
  did("hal", "04-12T09:59:59", "Order Completed", { order: "O-3", money: "20" }),
  did("ida", "04-12T10:00:00", "Order Completed", { order: "O-4", money: "500" }),
  ...["a1", "a2"].map((id) => did("gus", "04-20T09:00", "Content Viewed", about(id))),
  did("gus", "04-20T09:00", "Product Viewed", { properties: { share_id: "s1" } }),
  did("gus", "04-21T09:00", "Order Completed", { order: "O-5", money: "30" }),
  did("kim", "04-04T10:00", "Content Published", about("k1", "official")),
  did("cleo", "04-04T11:00", "Content Liked", about("k1")),
];

/**
 * Of a project where days end at midnight in Shanghai: ada views tea once and cups twice, and buys tea in one order told twice; bo
 * looks at one of each; cy's cups are of 3 April, 90 days before 2 July, her likes of no matter; dee joined only.
 */
const shop = projectOf({ id: 2, zone: "Asia/Shanghai" });
const wishes: Deed[] = [
  ...["ada", "bo", "cy", "dee"].map((who) => did(who, "03-01T10:00", "Member Joined")),
  did("ada", "06-01T10:00", "Product Viewed", { category: "tea" }),
  ...["06-01T11:00", "06-01T12:00"].map((at) => did("ada", at, "Content Viewed", { category: "cups" })),
  ...["06-02T10:00", "06-03T10:00"].map((at) =>
    did("ada", at, "Order Completed", { order: "O-9", money: "5", category: "tea" }),
  ),
  did("ada", "06-04T10:00", "Content Published", { category: "tea" }),
  did("bo", "06-01T10:00", "Product Viewed", { category: "tea" }),
  did("bo", "06-01T11:00", "Product Viewed", { category: "cups" }),
  did("cy", "04-03T00:00", "Product Viewed", { category: "cups" }),
  did("cy", "06-03T10:00", "Content Liked", { category: "tea" }),
];

let stage: Stage;
beforeAll(async () => {
  stage = await openStage();
  await stage.play(project, story);
  await stage.play(shop, wishes);
});
afterAll(() => stage.close());

const person = (who: string) => personId(project.id, who);
const ask = (params: Record<string, unknown> = {}, changes: Partial<Frame> = {}) =>
  answerOf(kocAnalysis, stage.warehouse, { ...frame, ...changes }, params);
const kocDays = (points: Awaited<ReturnType<typeof ask>>["points"]) =>
  points.filter(({ tiers }) => tiers.koc > 0).map(({ day }) => day.slice(5));

test("a score is the mean of the shares of other members that one is above", async () => {
  const { best, points } = await ask({}, { period: { from: "2026-04-10", to: "2026-04-11" } });
  // Of ten others anna is above nine in interactions per post (3/4 against ben's 3), above ten in invitees and in sales.
  expect(best).toEqual([
    {
      ...{ person: person("anna"), userId: "anna", tier: "koc", score: (90 + 100 + 100) / 3 },
      ...{ posts: 4, perPost: 0.75, invitees: 1, sales: "80.50" },
    },
    {
      ...{ person: person("ben"), userId: "ben", tier: "active-fan", score: 100 / 3 },
      ...{ posts: 1, perPost: 3, invitees: 0, sales: "0.00" },
    },
  ]);
  expect(points).toEqual([
    { day: "2026-04-10", tiers: { koc: 1, "active-fan": 1, latent: 9 }, members: 11, complete: true },
  ]);
});

test("what counts begins and ends at local midnights", async () => {
  const { points, member } = await ask({ member: person("anna") });
  // Sales are touched from 10 April on; the fourth post of 28 days is the one of 1 April, which counts up to the 28th.
  expect(kocDays(points)).toEqual(Array.from({ length: 19 }, (_, day) => `04-${10 + day}`));
  const course = new Map(member?.points.map(({ day, ...score }) => [day.slice(5), score]));
  expect(course.get("04-01")).toMatchObject({ posts: 1, perPost: 0, invitees: 0, score: 0, tier: "latent" });
  expect(course.get("04-02")).toMatchObject({ posts: 4, perPost: 0.75, invitees: 1, sales: "0.00" });
  // The like went with its post; two savings of three posts.
  expect(course.get("04-29")).toMatchObject({ posts: 3, perPost: 2 / 3, invitees: 1, tier: "active-fan" });
  expect(course.get("04-20")?.sales).toBe("80.50");
  expect(course.get("04-30")).toMatchObject({ posts: 0, perPost: 0, invitees: 1, sales: "110.50" });
  expect(course.get("06-30")).toMatchObject({ invitees: 1, sales: "110.50", score: (100 + 100) / 3 });
  const { member: ben } = await ask({ member: person("ben") });
  const sales = new Map(ben?.points.map(({ day, ...score }) => [day.slice(5), score.sales]));
  expect([sales.get("04-11"), sales.get("04-12"), sales.get("06-30")]).toEqual(["0.00", "20.00", "20.00"]);
  const { member: later } = await ask(
    { member: person("anna") },
    { period: { from: "2026-07-01", to: "2026-07-02" } },
  );
  // 90 days after 2 April the invitee no longer counts, the order of 10 April does.
  expect(later?.points[0]).toMatchObject({ day: "2026-07-01", invitees: 0, sales: "110.50" });
});

test("a project's own score and posts; a filter leaves members, scores stay among all", async () => {
  const rules = { ...project.stageRules, kocScore: 30, kocPosts: 1 };
  const period = { from: "2026-04-10", to: "2026-04-11" };
  const own = await ask({}, { period, project: { ...project, stageRules: rules } });
  expect(own.points[0]?.tiers).toEqual({ koc: 2, "active-fan": 0, latent: 9 });
  const filter = { subject: "member.social_tier", is: "among" as const, values: ["active-fan"] };
  // On 12 April: ben and anna as before.
  const now = new Date("2026-04-12T12:00+08:00");
  const filtered = await ask({}, { period, filter, now });
  expect(filtered.best.map(({ userId, score }) => [userId, score])).toEqual([["ben", 100 / 3]]);
  expect(filtered.points[0]?.tiers).toEqual({ koc: 0, "active-fan": 1, latent: 0 });
});

test("today's tier is a subject of members, and each tier leads to its members", async () => {
  const now = new Date("2026-04-12T12:00+08:00");
  const asked = { metrics: ["members_total"], breakdown: "member.social_tier" };
  const { values } = await answerOf(metricsAnalysis, stage.warehouse, { ...frame, now }, asked);
  expect(Object.fromEntries(values.map(({ value, readings }) => [value, readings[0]?.value]))).toEqual({
    ...{ koc: 1, "active-fan": 1, latent: 9 },
  });
  const fans = { tier: "active-fan", day: "2026-04-10" };
  expect(await membersAt(kocAnalysis, stage.warehouse, frame, fans)).toEqual([person("ben")]);
});

test("who moves others is a core member on these days, however long ago they came", async () => {
  const on = (day: string, where: string) =>
    membersAt(stagesAnalysis, stage.warehouse, frame, { day: `2026-${day}`, stage: where });
  // anna's last active day is 10 April: on the 25th she would be at risk, and is from the 29th on.
  expect(await on("04-09", "core")).toEqual([]);
  expect(await on("04-10", "core")).toEqual([person("anna")]);
  expect(await on("04-28", "core")).toEqual([person("anna")]);
  expect(await on("04-29", "core")).toEqual([]);
  expect(await on("04-29", "at-risk")).toContain(person("anna"));
  const asked = { metrics: ["members_total"], breakdown: "member.stage" };
  const today = { ...frame, now: new Date("2026-04-12T12:00+08:00") };
  const { values } = await answerOf(metricsAnalysis, stage.warehouse, today, asked);
  // Of the ten others eight did something in April, two only joined.
  expect(Object.fromEntries(values.map(({ value, readings }) => [value, readings[0]?.value]))).toEqual({
    ...{ core: 1, active: 8, churned: 2 },
  });
});

test("who moves others has come to loyalty with one order", async () => {
  // gus looks three times as well, takes part and orders once.
  const at = (milestone: string) => membersAt(journeyAnalysis, stage.warehouse, frame, { milestone });
  expect(await at("participation")).toEqual([person("anna"), person("gus")].toSorted());
  expect(await at("loyalty")).toEqual([person("anna")]);
  expect(
    await membersAt(
      journeyAnalysis,
      stage.warehouse,
      { ...frame, now: new Date("2026-04-09T12:00+08:00") },
      { milestone: "loyalty" },
    ),
  ).toEqual([]);
});

test("an interest is the category of most of what one viewed, made and bought in 90 days", async () => {
  const askAt = (to: string, now: Date) =>
    answerOf(
      interestsAnalysis,
      stage.warehouse,
      { ...frame, project: shop, period: { from: "2026-06-01", to }, now },
      {},
    );
  // ada: tea three times, cups twice. The 90 days before 2 July begin on 3 April.
  const found = await askAt("2026-07-02", new Date("2026-07-05T12:00+08:00"));
  expect(found).toEqual({
    ...{ day: "2026-07-02", members: 4 },
    interests: [
      { interest: "cups", members: 1, share: 1 / 4 },
      { interest: "tea", members: 1, share: 1 / 4 },
    ],
    tied: { members: 1, share: 1 / 4 },
    none: { members: 1, share: 1 / 4 },
  });
  const later = await askAt("2026-07-03", new Date("2026-07-05T12:00+08:00"));
  expect(later.interests.map(({ interest }) => interest)).toEqual(["tea"]);
  const asked = { metrics: ["members_total"], breakdown: "member.interest" };
  const on = (now: string) =>
    answerOf(metricsAnalysis, stage.warehouse, { ...frame, project: shop, now: new Date(now) }, asked);
  const { values } = await on("2026-07-01T12:00+08:00");
  expect(Object.fromEntries(values.map(({ value, readings }) => [value, readings[0]?.value]))).toEqual({
    ...{ tea: 1, cups: 1, "": 2 },
  });
});
