import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { z } from "zod";
import { putVerdictsInForce } from "#ingest/judgement/put-verdicts-in-force";
import { defineQuery } from "#queries/define-query";
import type { Frame } from "#queries/frame";
import { readMetricMembers, readMetrics } from "#queries/measurements/read-metrics";
import { readInvitedMembers, readInviteTree } from "#queries/referral/read-invite-tree";
import { readInviteSigns, readSuspects } from "#queries/referral/read-invite-signs";
import { INVITE_SIGNS } from "#queries/sources/invite-signs";
import { personId } from "#store/events/person-id";
import { compareMetrics } from "./against-oracle/compare-metrics";
import { randomMetricsQuestion } from "./against-oracle/metrics-question";
import { type StagedLog, stageLog } from "./against-oracle/staged-log";
import { drawsFrom } from "./analyses-oracle/random-numbers";
import { type Deed, openStage, projectOf, rowOf, type Stage } from "./stage";

/** How many questions each log is asked, and which logs and questions; others can be had at will. */
const QUESTIONS = Number(process.env["ORACLE_QUESTIONS"] ?? 2);
const SEED = Number(process.env["ORACLE_SEED"] ?? 1);
const DAYS = 70;
const SLOW = { timeout: 900_000 };

const METRICS = [
  "invite_acceptance",
  "k_factor",
  "invites_sent",
  "invites_per_member",
  "invite_cycle_time",
  "referral_share",
  "referral_rate",
] as const;

let stage: Stage;
beforeAll(async () => {
  stage = await openStage();
});
afterAll(() => stage.close());

/** The log is around a day on which the clocks change, where there is one. */
describe.each([
  { id: 1, zone: "Asia/Shanghai", weekStart: 1, from: "2026-02-10", busyDay: "2026-03-01" },
  { id: 2, zone: "America/New_York", weekStart: 7, from: "2026-02-10", busyDay: "2026-03-08" },
])("$zone", ({ id, from, busyDay, ...settings }) => {
  let staged: StagedLog;
  beforeAll(async () => {
    staged = await stageLog(stage, SEED * 100 + 30 + id, { id, ...settings }, { from, days: DAYS, busyDay });
  });

  test("metrics of referral", SLOW, async () => {
    const draws = drawsFrom(SEED * 1000 + id);
    const wrong: string[] = [];
    for (let number = 0; number < QUESTIONS; number++) {
      const question = {
        ...randomMetricsQuestion(draws, number, { from, days: DAYS, end: staged.end }),
        metrics: [...METRICS],
        breakdown: draws.one(["property.method", "join.method", "join.invited"]),
      };
      const found = await compareMetrics(stage.warehouse, staged, question, draws);
      if (found.length > 0) wrong.push(`${JSON.stringify(question)}\n${found.slice(0, 5).join("\n")}`);
    }
    expect(wrong).toEqual([]);
  });
});

const told = (at: string, who: string, did: string, more: Partial<Deed> = {}): Deed => ({
  ...{ at: `2026-03-${at}+08:00`, who, did },
  ...more,
});
const frameOf = (id: number, from: string, now: string): Frame => ({
  project: projectOf({ id }),
  period: { from, to: "2026-04-01" },
  comparison: "none",
  granularity: "month",
  now: new Date(`${now}T12:00+08:00`),
  includeExcluded: false,
});

describe("mia invites ann, bob and herself, and ann brings cat", () => {
  const sent = (at: string, invite_id: string, method: string) =>
    told(at, "mia", "Member Invited", { properties: { invite_id, method } });
  const accepted = (at: string, who: string, invite_id: string) =>
    told(at, who, "Invite Accepted", { inviter: "mia", properties: { invite_id } });

  beforeAll(() =>
    stage.play(projectOf({ id: 10 }), [
      told("01T12:00", "mia", "Member Joined"),
      sent("02T10:00", "one", "link"),
      sent("02T11:00", "two", "team"),
      sent("03T10:00", "three", "team"),
      sent("05T10:00", "one", "poster"),
      sent("20T10:00", "four", "link"),
      accepted("03T11:00", "mia", "three"),
      // Fourteen days after the invite, and fifteen.
      accepted("16T23:59", "ann", "one"),
      accepted("17T00:00", "bob", "two"),
      told("16T12:00", "ann", "Member Joined", { inviter: "mia" }),
      told("17T12:00", "bob", "Member Joined", { inviter: "mia" }),
      told("18T12:00", "cat", "Member Joined", { inviter: "ann" }),
    ]),
  );

  test("what is counted, and what is too young to be", async () => {
    const read = async (now: string, inviteDays = 14) => {
      const { project, ...frame } = frameOf(10, "2026-03-01", now);
      const asked = { ...frame, project: { ...project, inviteDays } };
      const { readings } = await readMetrics(stage.warehouse, asked, { metrics: [...METRICS] });
      return Object.fromEntries(
        readings.map(({ metric, value, n, caution }) => [metric, [value, n, caution]]),
      );
    };
    expect(await read("2026-03-31")).toEqual({
      invite_acceptance: [1 / 3, 3, "immature"],
      k_factor: [null, 0, "immature"],
      invites_sent: [4, null, null],
      invites_per_member: [1, 4, null],
      // mia waits 15 days, ann two.
      invite_cycle_time: [8.5 * 86_400, 2, null],
      referral_share: [3 / 4, 4, null],
      referral_rate: [1 / 4, 4, null],
    });
    const later = await read("2026-06-01");
    expect([later["invite_acceptance"], later["k_factor"]]).toEqual([
      [1 / 4, 4, null],
      [1 / 4, 4, null],
    ]);
    const longer = await read("2026-06-01", 15);
    expect([longer["invite_acceptance"], longer["k_factor"]]).toEqual([
      [1 / 2, 4, null],
      [1 / 2, 4, null],
    ]);
  });

  test("who stands below whom", async () => {
    const frame = frameOf(10, "2026-03-17", "2026-04-10");
    const [mia, ann, bob, cat] = ["mia", "ann", "bob", "cat"].map((name) => personId(10, name));
    const asked = { generations: 2, most: 1, skip: 0 };
    const ofAnn = { person: ann, name: "ann", invited: 1, branch: 1, recent: 1, depth: 1 };
    const ofMia = { person: mia, name: "mia", invited: 2, branch: 3, recent: 2, depth: 2 };
    const block = (of: { person: string | undefined; name: string; invited: number }, place: object) => ({
      ...{ person: of.person, name: of.name, invited: of.invited, branches: 1, ...place },
    });
    const [ofBob, ofCat] = [
      { person: bob, name: "bob", invited: 0 },
      { person: cat, name: "cat", invited: 0 },
    ];
    expect(await readInviteTree(stage.warehouse, frame, asked)).toEqual({
      ...{ root: null, count: 1, invited: 3, recent: 2, generations: [2, 1] },
      branches: [{ ...ofMia, branches: [{ ...ofAnn, branches: [] }] }],
      blocks: [
        block(ofMia, { column: 0, from: 0, size: 1, members: 4, recent: 2 }),
        block(ofAnn, { column: 1, from: 0, size: 2 / 3, members: 2, recent: 1 }),
        block(ofCat, { column: 2, from: 0, size: 2 / 3, members: 1, recent: 1 }),
        block(ofBob, { column: 1, from: 2 / 3, size: 1 / 3, members: 1, recent: 1 }),
      ],
      inviters: [
        { ...ofMia, branches: [] },
        { ...ofAnn, branches: [] },
      ],
    });
    const below = await readInviteTree(stage.warehouse, frame, { ...asked, root: ann });
    expect(below).toEqual({
      root: { person: ann, name: "ann", above: [{ person: mia, name: "mia" }] },
      ...{ count: 1, invited: 1, recent: 1, generations: [1] },
      branches: [{ ...ofCat, branch: 0, recent: 0, depth: 0, branches: [] }],
      blocks: [
        block(ofAnn, { column: 0, from: 0, size: 1, members: 2, recent: 1 }),
        block(ofCat, { column: 1, from: 0, size: 1, members: 1, recent: 1 }),
      ],
      inviters: [{ ...ofAnn, branches: [] }],
    });
    const members = (place: object) => readInvitedMembers(stage.warehouse, frame, place);
    expect(await members({ below: mia, generation: 1 })).toEqual([ann, bob].toSorted());
    expect(await members({ generation: 2 })).toEqual([cat]);
  });
});

test("signs that something is wrong with an invite, and what is left without them", async () => {
  const project = projectOf({ id: 11 });
  const joined = (at: string, who: string, inviter: string) => told(at, who, "Member Joined", { inviter });
  const deeds = [
    told("01T10:00", "sam", "Invite Accepted", { inviter: "sam" }),
    // Round from z to x, to y, to z; w only hangs on it.
    ...[joined("01T10:00", "x", "z"), joined("02T10:00", "y", "x"), joined("03T10:00", "z", "y")],
    joined("04T10:00", "w", "z"),
    told("01T10:00", "dot", "Content Viewed", { also: "phone" }),
    { ...joined("05T10:00", "dan", "dot"), also: "phone" },
    // Five within the hour, the sixth after it.
    ...[0, 12, 24, 36, 48].map((minute, at) =>
      joined(`08T10:${String(minute).padStart(2, "0")}`, `b${at + 1}`, "bea"),
    ),
    joined("08T11:48", "b6", "bea"),
  ];
  const near = [
    told("06T09:00", "ada", "Content Viewed"),
    joined("06T10:00", "abe", "ada"),
    joined("07T10:00", "al", "ada"),
  ];
  await stage.play(project, deeds);
  await stage.store(
    near.map((deed, at) => ({ ...rowOf(project, deed, `near ${at}`), context: { ip: "203.0.113.7" } })),
  );
  const frame = frameOf(11, "2026-03-01", "2026-04-10");
  const names = ["sam", "x", "y", "z", "w", "dot", "dan", "bea", "ada", "abe", "al"].concat(
    [1, 2, 3, 4, 5, 6].map((at) => `b${at}`),
  );
  const named = (persons: readonly string[]) =>
    names.filter((name) => persons.includes(personId(11, name))).toSorted();

  const { signs } = await readInviteSigns(stage.warehouse, frame);
  expect(signs.map(({ sign, members, inviters }) => [sign, members, inviters])).toEqual([
    ["self", 1, 1],
    ["ring", 3, 3],
    ["device", 2, 1],
    ["burst", 6, 1],
    ["address", 2, 1],
  ]);
  const found = await Promise.all(INVITE_SIGNS.map((sign) => readSuspects(stage.warehouse, frame, { sign })));
  expect(found.map(named)).toEqual([
    ["sam"],
    ["x", "y", "z"],
    ["dan", "dot"],
    ["b1", "b2", "b3", "b4", "b5", "bea"],
    ["abe", "ada"],
  ]);
  const filter = { subject: "invite.sign", is: "unknown" as const, values: [] };
  const left = await readMetricMembers(
    stage.warehouse,
    { ...frame, filter },
    { metrics: ["new_members"] },
    { metric: "new_members", who: "counted" },
  );
  expect(named(left)).toEqual(["al", "b6", "w"]);
});

test("who came by somebody else's share in the week before they joined uninvited was brought by it", async () => {
  const viewed = (at: string, who: string) =>
    told(at, who, "Content Viewed", { properties: { share_id: "s1" } });
  await stage.play(projectOf({ id: 13 }), [
    told("02T10:00", "mia", "Content Shared", { properties: { share_id: "s1" } }),
    viewed("02T11:00", "mia"),
    told("02T12:00", "mia", "Member Joined"),
    // A moment less than seven days, and seven.
    ...[viewed("03T10:00", "dan"), told("10T09:59", "dan", "Member Joined")],
    ...[viewed("03T10:00", "eva"), told("10T10:00", "eva", "Member Joined")],
    ...[viewed("03T10:00", "fay"), told("04T10:00", "fay", "Member Joined", { inviter: "mia" })],
    told("05T10:00", "gus", "Member Joined", { properties: { share_id: "s1" } }),
    told("06T10:00", "hal", "Member Joined", { properties: { share_id: "unheard of" } }),
  ]);
  const frame = frameOf(13, "2026-03-01", "2026-04-10");
  const listed = await readMetricMembers(
    stage.warehouse,
    { ...frame, filter: { subject: "join.method", is: "among", values: ["share"] } },
    { metrics: ["new_members"] },
    { metric: "new_members", who: "counted" },
  );
  expect(listed.toSorted()).toEqual([personId(13, "dan"), personId(13, "gus")].toSorted());
});

const howJoined = defineQuery({
  name: "test/how-joined",
  reads: ["first_joins"],
  params: z.object({}),
  example: {},
  row: z.object({
    ...{
      person: z.string(),
      at: z.string(),
      channel: z.string(),
      community: z.string(),
      campaign: z.string(),
    },
    ...{ inviter: z.string(), direct: z.number() },
  }),
  sql: `SELECT toString(person) AS person, toString(at) AS at, channel, community, campaign, toString(inviter) AS inviter,
    direct FROM first_joins`,
});

test("how somebody joined is what their first join ever says, whenever it is told and under whichever id", async () => {
  const project = projectOf({ id: 12 });
  const person = (name: string) => personId(12, name);
  const joined = (at: string, who: string, more: Partial<Deed> = {}) => told(at, who, "Member Joined", more);
  const read = async (includeExcluded = false) => {
    const period = { from: "2026-03-20", to: "2026-03-21" };
    const rows = await howJoined(stage.warehouse, { project, period, includeExcluded }, {});
    return new Map(rows.map(({ person: who, ...row }) => [who, row]));
  };
  const of = (row: object) => ({ channel: "", community: "", campaign: "", inviter: "0", direct: 1, ...row });
  const marked = rowOf(
    project,
    joined("04T12:00", "lee", { properties: { community_id: 7, campaign: "" }, inviter: "lee" }),
    "early",
  );

  const spring = { community_id: "north", campaign: "spring" };
  await stage.play(project, [
    joined("10T12:00", "lee", { inviter: "mo", channel: "wechat", properties: spring }),
    joined("11T12:00", "lee", { properties: { community_id: "later" } }),
    joined("09T12:00", "mo", { channel: "Ads" }),
    joined("09T12:00", "kay", { properties: { url: "https://tea.example/?utm_source=poster" } }),
  ]);
  const asTold = await read();
  const late = of({ at: "2026-03-10 04:00:00.000", ...{ channel: "wechat", community: "north" } });
  expect(asTold.get(person("lee"))).toEqual({
    ...late,
    campaign: "spring",
    inviter: person("mo"),
    direct: 0,
  });
  const ninth = "2026-03-09 04:00:00.000";
  expect(asTold.get(person("mo"))).toEqual(of({ at: ninth, channel: "Ads", direct: 0 }));
  expect(asTold.get(person("kay"))).toEqual(of({ at: ninth, direct: 0 }));

  // Told late, of a day before; who names themselves was invited by nobody.
  await stage.store([{ ...marked, context: { campaign: { name: "summer" } } }]);
  const fourth = {
    at: "2026-03-04 04:00:00.000",
    community: "7",
    campaign: "summer",
    inviter: person("lee"),
  };
  expect((await read()).get(person("lee"))).toEqual(of({ ...fourth, direct: 0 }));

  // A join that says itself that it is a bot's, and one of an id that turns out to be lee's, until it is judged a bot's.
  await stage.play(project, [
    joined("01T12:00", "lee", { excluded: "bot", channel: "bots" }),
    joined("02T12:00", "pad", { anonymous: true, inviter: "kay", channel: "organic" }),
  ]);
  expect((await read()).get(person("lee"))?.at).toBe(fourth.at);
  expect((await read()).get(person("pad"))?.inviter).toBe(person("kay"));
  await stage.play(project, [told("12T12:00", "lee", "Content Viewed", { also: "pad" })]);
  const merged = await read();
  const second = { at: "2026-03-02 04:00:00.000", channel: "organic", inviter: person("kay"), direct: 0 };
  expect([merged.get(person("lee")), merged.get(person("pad"))]).toEqual([of(second), undefined]);

  await stage.warehouse.command(
    "test/verdict",
    "INSERT INTO person_verdicts SELECT 12, {pad:UInt64}, 'manual', 'bot', '', 1",
    { pad: BigInt(person("pad")) },
  );
  await putVerdictsInForce(stage.warehouse);
  expect((await read()).get(person("lee"))).toEqual(of({ ...fourth, direct: 0 }));
  expect((await read(true)).get(person("lee"))).toMatchObject({ channel: "bots", direct: 1 });
});
