import { afterAll, beforeAll, expect, test } from "vitest";
import { eq } from "drizzle-orm";
import { acquisitionCostAnalysis } from "#queries/acquisition/acquisition-cost-analysis";
import { readAcquisitionCost } from "#queries/acquisition/read-acquisition-cost";
import type { Frame } from "#queries/frame";
import { COMMANDS } from "#server/admin/commands";
import { runCommand } from "#server/admin/run-command";
import { createProject } from "#server/projects/create-project";
import { personId } from "#store/events/person-id";
import { auditLog } from "#store/postgres/schema";
import { controlForTests } from "#tests/app/control-context";
import { membersAt } from "./against-oracle/answer-of";
import { type Deed, openStage, projectOf, type Stage } from "./stage";

const world = controlForTests();
const tea = { key: "tea", name: "Tea", zone: "Asia/Shanghai", currency: "CNY" };
let project = projectOf({ id: 1 });
let stage: Stage;

const at = (who: string, day: string, did: string, more: Partial<Deed> = {}): Deed => ({
  ...{ who, did, at: `2026-${day}T12:00+08:00` },
  ...more,
});
const joins = (who: string, day: string, channel: string, campaign?: string): Deed =>
  at(who, day, "Member Joined", {
    channel,
    properties: campaign === undefined ? {} : { campaign },
  });
const bought = (who: string, day: string, money: string): Deed =>
  at(who, day, "Order Completed", { money, order: `${who} ${day}` });
const rewarded = (who: string, day: string, properties: Deed["properties"] = {}): Deed =>
  at(who, day, "Invite Rewarded", { properties });

const story: Deed[] = [
  joins("anna", "03-02", "wechat", "spring"),
  bought("anna", "03-02", "100"),
  bought("anna", "03-20", "50"),
  at("anna", "03-21", "Order Refunded", { money: "20" }),
  joins("ben", "03-05", "wechat", "spring"),
  bought("ben", "04-10", "200"),
  joins("cleo", "03-05", "wechat"),
  joins("dan", "03-10", "invite"),
  at("dan", "03-10", "Invite Accepted", { inviter: "anna", properties: { invite_id: "i1" } }),
  bought("dan", "03-10", "30"),
  // Both sides are rewarded; ivy accepts the same invite after dan.
  rewarded("anna", "03-10", { invite_id: "i1", reward: 10 }),
  rewarded("dan", "03-10", { invite_id: "i1", reward: "2.5" }),
  at("ivy", "03-12", "Invite Accepted", { inviter: "anna", properties: { invite_id: "i1" } }),
  joins("ivy", "03-12", "weibo"),
  rewarded("anna", "03-04", { invite_id: "i9", reward: 5 }),
  rewarded("anna", "03-04", { invite_id: "i1", reward: "a coupon" }),
  rewarded("anna", "03-11", { invite_id: "i1", reward: 1000 }),
  joins("eve", "03-03", "organic"),
  // Joined before, whenever they say so again.
  joins("flo", "02-28", "wechat", "spring"),
  joins("flo", "03-03", "wechat", "spring"),
  { ...joins("robot", "03-03", "wechat", "spring"), excluded: "bot" },
];

const HEAD = "date,channel,campaign,amount,currency";
const FILE = [
  HEAD,
  "2026-03-02,wechat,spring,60,",
  "2026-03-05,wechat,spring,999,",
  '2026-03-05, wechat ,"",40,cny',
  "2026-03-06,weibo,,10,USD",
  "2026-03-12,wechat,spring,5000,",
].join("\n");

const services = () => ({ ...world.context().services, warehouse: stage.warehouse });
const command = async (name: string, args: Record<string, string>) => {
  const answer = await runCommand(COMMANDS, services(), name, { project: "tea", ...args });
  return "result" in answer ? answer.result : answer.error;
};

beforeAll(async () => {
  stage = await openStage();
  const { id } = await createProject(world.control, tea);
  project = projectOf({ ...tea, id });
  await stage.play(project, story);
});
afterAll(() => stage.close());

/** From the 1st up to before the 11th of March, seen on a day. */
const frameOn = (day: string): Frame => ({
  project,
  period: { from: "2026-03-01", to: "2026-03-11" },
  comparison: "none",
  granularity: "week",
  now: new Date(`${day}T04:00:00Z`),
  includeExcluded: false,
});
const read = (day = "2026-06-15") => readAcquisitionCost(stage.warehouse, frameOn(day));

test("nothing of a file is stored unless all of it is right, and what is wrong is told by line and column", async () => {
  const wrong = [
    HEAD,
    "2026-02-30,wechat,spring,60,",
    "2026-03-05,,spring,100,",
    "2026-03-05,wechat,spring,-1,",
    "2026-03-05,wechat,spring,1 000,",
    "2026-03-05,wechat,spring,100,USD",
    "2026-03-05,wechat,spring,100",
    "2026-03-06,wechat,spring,100,",
    "2026-03-06,wechat,spring,200,",
  ].join("\n");
  const told = await command("spend import", { file: wrong });
  expect(
    String(told)
      .split("\n")
      .map((line) => line.replace(/:.*/, "")),
  ).toEqual([
    "Nothing was stored",
    "  line 2, date",
    "  line 3, channel",
    "  line 4, amount",
    "  line 5, amount",
    "  line 6, currency",
    "  line 7",
    "  line 9",
  ]);
  expect(await command("spend import", { file: "date,channel,cost\n" })).toMatch(
    /line 1, campaign: is missing.*line 1, amount: is missing.*line 1, cost: is not known/s,
  );
  expect(await command("spend import", { file: HEAD })).toContain("no line follows");
  expect((await read()).total).toMatchObject({ members: 5, spend: null, rewards: "17.50" });
});

test("a file counts once however often it is imported; a later amount replaces the earlier", async () => {
  await command("rate set", { currency: "USD", day: "2026-01-01", rate: "7" });
  expect(await command("spend import", { file: `\uFEFF${FILE}` })).toEqual({ lines: 5 });
  await command("spend import", { file: FILE });
  await command("spend import", { file: "amount,date,campaign,channel\r\n100,2026-03-05,spring,wechat\r\n" });
  expect((await read()).total.spend).toBe("270.00");
  const log = await world.control.db.select().from(auditLog).where(eq(auditLog.projectId, project.id));
  expect(log.map(({ action, detail }) => [action, detail])).toEqual([
    ["spend.import", { lines: 5 }],
    ["spend.import", { lines: 5 }],
    ["spend.import", { day: "2026-03-05", channel: "wechat", campaign: "spring", amount: "100" }],
  ]);
});

const back = (days: number, members: number, sales: string, cost: string | null, ratio: number | null) => ({
  ...{ days, members, sales, cost, immature: false },
  ratio: ratio === null ? null : (expect.closeTo(ratio, 12) as number),
});

test("what members cost and brought, by channel and campaign, once all their days have passed", async () => {
  const { total, channels, untraced, unpriced, curve } = await read();
  expect(total).toEqual({
    ...{ members: 5, spend: "270.00", rewards: "17.50", cost: "287.50", perMember: "57.50", sales: "360.00" },
    returns: [
      back(30, 5, "160.00", "287.50", 160 / 287.5),
      back(60, 5, "360.00", "287.50", 360 / 287.5),
      back(90, 5, "360.00", "287.50", 360 / 287.5),
    ],
    // 130 on the day of joining, 180 after 18 days, 160 after 19, 360 after 36.
    payback: { days: 36, members: 5, watched: 104, immature: false },
  });
  expect([untraced, unpriced]).toEqual(["5.00", 1]);
  expect([0, 18, 19, 35, 36].map((day) => curve[day]?.sales)).toEqual([
    "26.00",
    "36.00",
    "32.00",
    "32.00",
    "72.00",
  ]);

  const found = channels.map(({ channel, members, spend, rewards, perMember, payback, returns }) => ({
    ...{ channel, members, spend, rewards, perMember },
    days: payback.days,
    ratios: returns.map(({ ratio }) => ratio),
  }));
  expect(found).toEqual([
    {
      ...{ channel: "wechat", members: 3, spend: "200.00", rewards: "0.00", perMember: "66.6667" },
      ...{ days: 36, ratios: [0.65, 1.65, 1.65] },
    },
    {
      ...{ channel: "invite", members: 1, spend: null, rewards: "12.50", perMember: "12.50" },
      ...{ days: 0, ratios: [2.4, 2.4, 2.4] },
    },
    {
      ...{ channel: "organic", members: 1, spend: null, rewards: "0.00", perMember: null },
      ...{ days: null, ratios: [null, null, null] },
    },
    {
      ...{ channel: "weibo", members: 0, spend: "70.00", rewards: "0.00", perMember: null },
      ...{ days: null, ratios: [null, null, null] },
    },
  ]);
  const campaigns = channels[0]?.campaigns.map(({ campaign, members, cost, sales, payback }) => ({
    ...{ campaign, members, cost, sales, payback },
  }));
  expect(campaigns).toEqual([
    {
      ...{ campaign: "spring", members: 2, cost: "160.00", sales: "330.00" },
      payback: { days: 36, members: 2, watched: 104, immature: false },
    },
    {
      ...{ campaign: "", members: 1, cost: "40.00", sales: "0.00" },
      // So long nobody has watched who might have joined on the last of the days.
      payback: { days: null, members: 1, watched: 101, immature: true },
    },
  ]);
});

test("days that have not passed for all are told as such, and of returns they are left out on both sides", async () => {
  // On 5 April 30 days have passed for who joined up to 5 March: 130 of 200 and 5 spent by then.
  const { total, channels } = await read("2026-04-05");
  expect(total.returns[0]).toEqual({
    ...{ days: 30, members: 4, sales: "130.00", cost: "205.00", immature: true },
    ratio: expect.closeTo(130 / 205, 12),
  });
  expect(total.returns[1]).toMatchObject({ members: 0, ratio: null, immature: true });
  expect(channels[1]?.returns[0]).toMatchObject({ members: 0, ratio: null, immature: true });
  expect(total.payback).toEqual({ days: null, watched: 33, members: 1, immature: true });
});

test("what was bought counts for each member of whom the day has passed", async () => {
  // On 12 April 37 days have passed for ben, so his order counts for him and cleo, eve and anna, and not for dan:
  // (100 + 30) ÷ 5 on the first day, 30 ÷ 5 by the 19th, and 200 ÷ 4 after 36 days.
  const { curve, total } = await read("2026-04-12");
  expect(curve[36]).toEqual({ day: 36, members: 4, sales: "82.00", immature: true });
  expect(total.payback).toEqual({ days: 36, members: 4, watched: 40, immature: true });
});

test.each([
  [{}, ["anna", "ben", "cleo", "dan", "eve"]],
  [{ channel: "wechat" }, ["anna", "ben", "cleo"]],
  [{ channel: "wechat", campaign: "" }, ["cleo"]],
  [{ channel: "wechat", days: 102 }, ["anna"]],
])("behind %j are %j", async (place, names) => {
  const found = await membersAt(acquisitionCostAnalysis, stage.warehouse, frameOn("2026-06-15"), place);
  expect(found.toSorted()).toEqual(names.map((name) => personId(project.id, name)).toSorted());
});
