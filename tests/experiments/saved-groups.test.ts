import { eq } from "drizzle-orm";
import pino from "pino";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { refreshGroup, refreshGroups } from "#experiments/flags/refresh-groups";
import {
  createGroup,
  forgetErased,
  newGroup,
  readGroups,
  setGroupMembers,
} from "#experiments/flags/saved-groups";
import { startRefreshingGroups } from "#server/flags/start-refreshing-groups";
import { newCohort } from "#queries/cohorts/cohort-definition";
import { personId } from "#store/events/person-id";
import { auditLog, cohorts, erasedPersons } from "#store/postgres/schema";
import { type Deed, openStage, projectOf, type Stage } from "#tests/queries/stage";
import { storeCohort } from "~/server/store-cohort.server";
import { evaluate } from "./evaluate";
import { type FlagStage, openFlags, type OpenFlags } from "./open-flags";

const ordered = (who: string, day: number): Deed => ({
  ...{ at: `2026-03-0${day}T12:00+08:00`, who, did: "Order Completed", order: `${who}-${day}`, money: "1" },
});
const STORY: Deed[] = [
  ordered("anna", 1),
  { at: "2026-03-02T12:00+08:00", who: "anna", also: "phone", did: "Content Viewed" },
  { at: "2026-03-02T13:00+08:00", who: "anna.lee", also: "anna", did: "$alias" },
  { at: "2026-03-03T13:00+08:00", who: "anna.lee", did: "Content Viewed" },
  { at: "2026-03-03T12:00+08:00", who: "ben", did: "Content Viewed" },
  { ...ordered("bot", 3), excluded: "bot" },
];

let opened: OpenFlags;
let flags: FlagStage;
let warehouse: Stage;
const project = () => projectOf({ id: flags.id });
const refresh = (olderThan = flags.now) =>
  refreshGroups(
    { control: opened.control, warehouse: warehouse.warehouse },
    { project: project(), by: { id: null, name: "groups" }, now: flags.now, olderThan },
  );
const nothing = { changed: [], failed: [] };
const membersOf = async () => (await flags.payload()).savedGroups;

async function makeCohort(name: string, from: object): Promise<number> {
  const { from: definition } = newCohort.parse({ name, from });
  const kept = "users" in definition ? { listed: definition.users.length } : definition;
  const [made] = await opened.control.db
    .insert(cohorts)
    .values({ projectId: flags.id, name, definition: kept })
    .returning();
  return made?.id ?? 0;
}

beforeAll(async () => {
  [opened, warehouse] = await Promise.all([openFlags(), openStage()]);
  flags = await opened.project();
  await warehouse.play(project(), STORY);
  const buyers = await makeCohort("Buyers", {
    criteria: [{ kind: "did", events: [{ event: "Order Completed" }] }],
  });
  const listed = await makeCohort("Listed", { users: ["ben"] });
  await storeCohort(warehouse.warehouse, { project: flags.id, cohort: listed, now: flags.now }, [
    personId(flags.id, "ben"),
  ]);
  const groups = [
    { key: "buyers", name: "Buyers", from: { cohort: buyers } },
    { key: "devices", name: "Devices", attribute: "device", from: { cohort: buyers, ids: "anonymous" } },
    { key: "listed", name: "Listed", from: { cohort: listed } },
    { key: "written", name: "Written", from: { members: ["zoe", "ben", "zoe"] } },
  ];
  for (const group of groups) await createGroup(opened.control, flags.who(), newGroup.parse(group));
  const rule = (key: string) => ({
    kind: "force",
    id: key,
    value: key,
    groups: [{ match: "any", groups: [key] }],
  });
  const rules = ["buyers", "devices", "listed", "written"].map(rule);
  await flags.publish("banner", { defaultValue: "nobody", rules }, "string");
});
afterAll(async () => {
  await Promise.all([opened.close(), warehouse.close()]);
});

test("a group of a cohort lists every id its members' events came with, and follows the cohort", async () => {
  expect(await membersOf()).toEqual({ buyers: [], devices: [], listed: [], written: ["ben", "zoe"] });
  const before = await flags.publications();
  expect(await refresh()).toEqual({ changed: ["buyers", "devices", "listed"], failed: [] });
  expect(await membersOf()).toEqual({
    buyers: ["anna", "anna.lee"],
    // "anna" came along as an anonymous id when she was given another name.
    devices: ["anna", "phone"],
    listed: ["ben"],
    written: ["ben", "zoe"],
  });
  const after = await flags.publications();
  expect(after["production"]).toBeGreaterThan(before["production"] ?? NaN);
  const payload = await flags.payload();
  const values = [{ id: "anna.lee" }, { device: "phone" }, { id: "ben" }, { id: "zoe" }, { id: "bot" }].map(
    (attributes) => evaluate(payload, "banner", attributes).value,
  );
  expect(values).toEqual(["buyers", "devices", "listed", "written", "nobody"]);

  // Nothing is different, so nothing is published; then ben buys as well.
  expect(await refresh()).toEqual(nothing);
  expect(await flags.publications()).toEqual(after);
  await warehouse.play(project(), [ordered("ben", 4)]);
  expect(await refresh(new Date(flags.now.getTime() - 1))).toEqual(nothing);
  expect(await refresh()).toEqual({ changed: ["buyers"], failed: [] });
  expect((await membersOf())?.["buyers"]).toEqual(["anna", "anna.lee", "ben"]);
});

test("the audit log tells how many are in a group, not who", async () => {
  const rows = await opened.control.db.select().from(auditLog).where(eq(auditLog.action, "group.fill"));
  expect(rows.map(({ subject, detail }) => [subject, detail["before"], detail["after"]])).toContainEqual([
    "buyers",
    2,
    3,
  ]);
  expect(JSON.stringify(rows)).not.toMatch(/anna|zoe/);
});

test("a list is written by hand, and only where it follows no cohort", async () => {
  const write = (key: string) =>
    setGroupMembers(opened.control, flags.who(), { key, members: ["zoe", 7, "7"] });
  await expect(write("buyers")).rejects.toMatchObject({ code: "not-now" });
  await expect(write("nothing")).rejects.toMatchObject({ code: "unknown" });
  await write("written");
  expect((await membersOf())?.["written"]).toHaveLength(3);
  expect(await readGroups(opened.control, flags.id)).toMatchObject([
    { key: "buyers", members: 3 },
    { key: "devices", members: 2 },
    { key: "listed", members: 1 },
    { key: "written", members: 3 },
  ]);
});

test("who was erased goes from every group, under each of their ids, and is listed in none again", async () => {
  const erased = ["anna", "anna.lee", "phone"].map((id) => ({
    projectId: flags.id,
    person: personId(flags.id, id),
  }));
  await opened.control.db.insert(erasedPersons).values(erased);
  expect(await forgetErased(opened.control, flags.who())).toBe(4);
  expect(await membersOf()).toMatchObject({ buyers: ["ben"], devices: [], listed: ["ben"] });
  await setGroupMembers(opened.control, flags.who(), { key: "written", members: ["phone", "zoe"] });
  expect(await refresh()).toEqual(nothing);
  expect(await membersOf()).toEqual({ buyers: ["ben"], devices: [], listed: ["ben"], written: ["zoe"] });
});

test("the program fills groups by itself; one whose cohort means nothing any more stays, and holds up no other", async () => {
  const broken = { kind: "number", analysis: "metrics", search: "from=yesterday" };
  const cohort = await makeCohort("Broken", { criteria: [broken] });
  const viewers = await makeCohort("Viewers", {
    criteria: [{ kind: "did", events: [{ event: "Content Viewed" }] }],
  });
  for (const [key, id] of [["a-broken", cohort] as const, ["viewers", viewers] as const]) {
    await createGroup(opened.control, flags.who(), newGroup.parse({ key, name: key, from: { cohort: id } }));
  }
  const who = { project: project(), by: { id: null, name: "groups" }, now: flags.now };
  const effects = { control: opened.control, warehouse: warehouse.warehouse };
  await expect(refreshGroup(effects, who, "a-broken")).rejects.toMatchObject({ code: "invalid" });
  await refreshGroup(effects, who, "buyers");
  expect(await membersOf()).toMatchObject({ buyers: ["ben"] });

  const told: unknown[] = [];
  const log = pino({ level: "warn" }, { write: (line) => void told.push(JSON.parse(line)) });
  const { control } = opened;
  const stop = startRefreshingGroups(
    { control, warehouse: warehouse.warehouse, clock: () => flags.now, log },
    10,
  );
  const sizes = async () =>
    new Map((await readGroups(control, flags.id)).map(({ key, members }) => [key, members]));
  await vi.waitFor(async () => expect((await sizes()).get("viewers")).toBe(1), { timeout: 20_000 });
  await stop();
  expect((await sizes()).get("a-broken")).toBe(0);
  expect(told).toContainEqual(
    expect.objectContaining({ group: "a-broken", msg: expect.stringContaining("stays") }),
  );
});
