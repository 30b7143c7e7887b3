import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { putVerdictsInForce } from "#ingest/judgement/put-verdicts-in-force";
import { findPerson, readMember } from "#queries/members/read-member";
import { membersQuestion } from "#queries/members/members-question";
import { readMembers } from "#queries/members/read-members";
import { readTimeline } from "#queries/members/read-timeline";
import type { EventRow } from "#store/events/event-row";
import { personId } from "#store/events/person-id";
import { type Deed, openStage, projectOf, rowOf, type Stage } from "./stage";

const project = projectOf({ id: 1 });
const frame = { project, includeExcluded: false };
const idOf = (who: string) => personId(project.id, who);

/**
 * anna comes by phone, joins from ben's code, and brings a tablet later. Her order of half past midnight on the 4th in
 * Shanghai is of the 3rd in UTC. The kiosk was cleo's first; a stranger looked in once. botty is a bot by all it does,
 * tess by a word of ours.
 */
const story: Deed[] = [
  { at: "2026-03-02T09:00+08:00", who: "phone", did: "Page Viewed", anonymous: true },
  { at: "2026-03-03T23:30+08:00", who: "phone", did: "Product Viewed", anonymous: true },
  { at: "2026-03-03T23:50+08:00", who: "anna", also: "phone", did: "Member Joined", channel: "invite" },
  { at: "2026-03-04T00:30+08:00", who: "anna", did: "Order Completed", order: "O-1", money: "100.10" },
  { at: "2026-03-05T10:00+08:00", who: "anna", did: "Order Completed", order: "O-1", money: "555" },
  { at: "2026-03-05T11:00+08:00", who: "tablet", did: "Order Completed", money: "20", anonymous: true },
  { at: "2026-03-06T10:00+08:00", who: "anna", also: "tablet", did: "Order Refunded", money: "30.05" },
  { at: "2026-03-06T11:00+08:00", who: "anna", did: "NPS Answered", score: 3 },
  { at: "2026-03-07T11:00+08:00", who: "anna", did: "NPS Answered", score: 9 },
  { at: "2026-03-08T11:00+08:00", who: "anna", also: "kiosk", did: "Points Earned" },
  { at: "2026-03-02T08:00+08:00", who: "cleo", also: "kiosk", did: "Content Viewed" },
  { at: "2026-03-09T10:00+08:00", who: "ben", did: "Member Joined" },
  { at: "2026-03-09T10:00+08:00", who: "Dan_50%", did: "Member Joined" },
  // Reported by ben as well, but anna was first.
  { at: "2026-03-09T11:00+08:00", who: "ben", did: "Order Completed", order: "O-1", money: "100.10" },
  { at: "2026-03-09T11:00+08:00", who: "Dan_50%", did: "Content Viewed" },
  { at: "2026-03-10T10:00+08:00", who: "stranger", did: "Page Viewed", anonymous: true },
  { at: "2026-03-11T10:00+08:00", who: "botty", did: "Member Joined", excluded: "bot:user-agent" },
  { at: "2026-03-12T10:00+08:00", who: "tess", did: "Member Joined" },
];

let stage: Stage;
let messages = 0;
const rows = (deeds: readonly (Deed & { row?: Partial<EventRow> })[]) =>
  deeds.map(({ row, ...deed }) => ({ ...rowOf(project, deed, `member-${++messages}`), ...row }));

beforeAll(async () => {
  stage = await openStage();
  await stage.store(
    rows(
      story.map((deed) =>
        deed.who === "anna" && deed.did === "Member Joined"
          ? { ...deed, row: { inviter: idOf("ben") } }
          : deed,
      ),
    ),
  );
  const says = (who: string, at: string, properties: Record<string, unknown>) => ({
    at,
    who,
    did: "$identify",
    properties,
  });
  await stage.store(
    rows([
      says("anna", "2026-03-03T23:55+08:00", { name: "Anna Liu", city: "杭州", level: 2, phone: null }),
      says("cleo", "2026-03-02T08:30+08:00", { email: "Cleo@Tea.example", name: "王晓" }),
      ...[1, 2].map((n) => ({
        at: `2026-03-0${n + 3}T12:00+08:00`,
        who: "anna",
        did: "Experiment Viewed",
        row: { experiment: "price", variation: "b" },
      })),
    ]),
  );
  await stage.warehouse.command(
    "test/verdict",
    "INSERT INTO person_verdicts SELECT 1, {tess:UInt64}, 'manual', 'test', 'a colleague', 1",
    { tess: BigInt(idOf("tess")) },
  );
  await putVerdictsInForce(stage.warehouse);
});
afterAll(() => stage.close());

const find = async (asked: Record<string, string> = {}, part = { limit: 50, offset: 0 }, bots = false) => {
  const question = membersQuestion.parse(asked);
  const { count, members } = await readMembers(
    stage.warehouse,
    { ...frame, includeExcluded: bots },
    question,
    part,
  );
  return { count, who: members.map(({ userId, person }) => userId || person) };
};
const whoIn = async (asked: Record<string, string>, bots = false) =>
  (await find(asked, undefined, bots)).who.toSorted();
const level = (...who: string[]) =>
  who.toSorted((one, other) => (BigInt(idOf(one)) < BigInt(idOf(other)) ? -1 : 1));

describe("the list", () => {
  test("has everybody who joined, the last seen first; visitors, bots and tests when asked for", async () => {
    expect(await find()).toEqual({ count: 4, who: [...level("ben", "Dan_50%"), "anna", "cleo"] });
    expect((await find({ visitors: "1" })).who[0]).toBe(idOf("stranger"));
    expect(await find({}, { limit: 2, offset: 0 }, true)).toEqual({ count: 6, who: ["tess", "botty"] });
  });

  test("is sorted by what members did, with devices and first reports", async () => {
    expect((await find({ sort: "net_sales" })).who[0]).toBe("anna");
    expect((await find({ sort: "orders" })).who[0]).toBe("anna");
    expect((await find({ sort: "events" })).who[0]).toBe("anna");
    expect((await find({ sort: "joined" })).who).toEqual([...level("ben", "Dan_50%"), "anna", "cleo"]);
    expect((await find({ sort: "joined", visitors: "1" })).who.at(-1)).toBe(idOf("stranger"));
  });

  test("goes on where a part ended, also among those who are level", async () => {
    const all = (await find()).who;
    const parts = await Promise.all([0, 1, 2, 3].map((offset) => find({}, { limit: 1, offset })));
    expect(parts.map(({ who }) => who[0])).toEqual(all);
    expect(parts.map(({ count }) => count)).toEqual([4, 4, 4, 4]);
    expect((await find({}, { limit: 1, offset: 9 })).who).toEqual([]);
  });

  test("finds by a part of the user id, by whole ids, and by what members are called", async () => {
    expect(await whoIn({ search: "AN" })).toEqual(["Dan_50%", "anna"]);
    expect(await whoIn({ search: "_50%" })).toEqual(["Dan_50%"]);
    expect(await whoIn({ search: "tablet" })).toEqual(["anna"]);
    expect(await whoIn({ search: "table" })).toEqual([]);
    expect(await whoIn({ search: "kiosk" })).toEqual(["cleo"]);
    expect(await whoIn({ search: idOf("phone") })).toEqual(["anna"]);
    expect(await whoIn({ search: "cleo@tea" })).toEqual(["cleo"]);
    expect(await whoIn({ search: "晓" })).toEqual(["cleo"]);
    expect(await whoIn({ search: "杭州" })).toEqual([]);
    expect(await whoIn({ search: "stranger" })).toEqual([]);
    expect(await whoIn({ search: "stranger", visitors: "1" })).toEqual([idOf("stranger")]);
    expect(await whoIn({ search: "tess" })).toEqual([]);
    expect(await whoIn({ search: "tess" }, true)).toEqual(["tess"]);
  });

  test("says of each what they did, over all their devices", async () => {
    const { members } = await readMembers(stage.warehouse, frame, membersQuestion.parse({ search: "anna" }), {
      limit: 50,
      offset: 0,
    });
    expect(members).toEqual([
      {
        person: idOf("anna"),
        userId: "anna",
        name: "Anna Liu",
        joined: "2026-03-03 15:50:00.000",
        joinedDay: "2026-03-03",
        channel: "invite",
        firstSeen: "2026-03-02 01:00:00.000",
        lastSeen: "2026-03-08 03:00:00.000",
        events: 13,
        activeDays: 6, // 2nd to 7th; points alone on the 8th
        orders: 2,
        netSales: "90.05", // 100.10 + 20 − 30.05
        nps: 9,
      },
    ]);
  });
});

describe("one member", () => {
  const read = async (who: string) => {
    const person = await findPerson(stage.warehouse, frame, idOf(who));
    return person === null ? null : readMember(stage.warehouse, frame, person);
  };

  test("is found under each of their ids, with those that are theirs", async () => {
    const anna = await read("tablet");
    expect(anna?.member).toMatchObject({ person: idOf("anna"), events: 13, netSales: "90.05" });
    expect(anna?.ids.map(({ id, isUser }) => [id, isUser])).toEqual([
      ["anna", true],
      ["tablet", false],
      ["phone", false],
    ]);
    expect(anna?.ids[2]).toMatchObject({
      firstSeen: "2026-03-02 01:00:00.000",
      lastSeen: "2026-03-03 15:50:00.000",
      sources: ["story"],
    });
    expect(anna?.inviter).toEqual({ person: idOf("ben"), userId: "ben" });
    expect(anna?.traits.map(({ trait, value }) => `${trait}=${value}`)).toEqual([
      "city=杭州",
      "level=2",
      "name=Anna Liu",
    ]);
    expect(anna?.exposures).toEqual([
      { experiment: "price", variation: "b", firstViewed: "2026-03-04 04:00:00.000", views: 2 },
    ]);
    expect(anna?.events.slice(0, 3)).toEqual([
      { event: "Order Completed", events: 3 },
      { event: "Experiment Viewed", events: 2 },
      { event: "NPS Answered", events: 2 },
    ]);
    expect(anna?.verdict).toEqual({ verdict: "counts", rule: "", reason: "", markedEvents: 0 });
  });

  test("an order that somebody else reported first is not theirs", async () => {
    const ben = await read("ben");
    expect(ben?.member).toMatchObject({ orders: 0, netSales: "0.00", nps: null, channel: "" });
    expect(ben?.inviter).toBeNull();
  });

  test("who does not count is there as well, and it is said why", async () => {
    const botty = await read("botty");
    expect(botty?.member).toMatchObject({ userId: "botty", events: 1, joinedDay: "2026-03-11" });
    expect(botty?.verdict).toEqual({
      verdict: "bot",
      rule: "events",
      reason: "bot:user-agent",
      markedEvents: 1,
    });
    expect((await read("tess"))?.verdict).toEqual({
      verdict: "test",
      rule: "manual",
      reason: "a colleague",
      markedEvents: 0,
    });
  });

  test("nobody is found under an id that never came, or is none", async () => {
    expect(await read("nobody")).toBeNull();
    for (const id of ["", "anna", "-1", "18446744073709551616", "1".repeat(30)]) {
      expect(await findPerson(stage.warehouse, frame, id)).toBeNull();
    }
    const stranger = await read("stranger");
    expect(stranger?.member).toMatchObject({ userId: "", joined: null, joinedDay: null });
  });
});

describe("the timeline", () => {
  const part = (who: string, limit: number, asked: Partial<Parameters<typeof readTimeline>[2]> = {}) =>
    readTimeline(stage.warehouse, frame, { person: idOf(who), events: [], before: null, limit, ...asked });

  test("is read in parts, the latest first, with the local day of each event", async () => {
    const first = await part("anna", 10);
    expect(first.events.map(({ event }) => event).slice(0, 3)).toEqual([
      "Points Earned",
      "NPS Answered",
      "NPS Answered",
    ]);
    const rest = await part("anna", 10, { before: first.next });
    expect(rest.next).toBeNull();
    expect(rest.events.map(({ event, day }) => `${day.slice(8)} ${event}`)).toEqual([
      "03 Member Joined",
      "03 Product Viewed",
      "02 Page Viewed",
    ]);
    const order = first.events.find(({ time }) => time === "2026-03-03 16:30:00.000");
    expect(order).toMatchObject({ day: "2026-03-04", event: "Order Completed", money: "100.1" });
  });

  test("keeps to the events that are asked for", async () => {
    const { events, next } = await part("anna", 50, { events: ["NPS Answered", "Order Refunded"] });
    expect(events.map(({ event }) => event)).toEqual(["NPS Answered", "NPS Answered", "Order Refunded"]);
    expect(next).toBeNull();
    expect((await part("anna", 50, { events: ["No Such"] })).events).toEqual([]);
  });

  test("passes no event over where many happened at one instant", async () => {
    const at = "2026-04-01T10:00+08:00";
    await stage.store(
      rows(Array.from({ length: 25 }, (_, n) => ({ at, who: "cleo", did: "Voted", properties: { n } }))),
    );
    const seen: string[] = [];
    let before: Awaited<ReturnType<typeof part>>["next"] = null;
    do {
      const { events, next } = await part("cleo", 10, { before });
      seen.push(...events.map(({ properties }) => properties));
      before = next;
    } while (before !== null);
    const expected = Array.from({ length: 25 }, (_, n) => `{"n":${n}}`);
    expect(seen.filter((properties) => expected.includes(properties)).toSorted()).toEqual(
      expected.toSorted(),
    );
    expect(seen).toHaveLength(27);
  });

  test("has bots' events too, with their mark", async () => {
    expect((await part("botty", 5)).events).toMatchObject([
      { event: "Member Joined", excluded: "bot:user-agent" },
    ]);
  });
});
