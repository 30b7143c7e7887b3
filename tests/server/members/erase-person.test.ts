import { rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { z } from "zod";
import { createProject } from "#server/projects/create-project";
import { erasePerson } from "#server/members/erase-person";
import { listProjectRules } from "#server/members/project-rules";
import { eventId } from "#store/events/event-id";
import { personId } from "#store/events/person-id";
import type { Control } from "#store/postgres/control";
import { openControl } from "#store/postgres/open-control";
import { savedGroups } from "#store/postgres/flag-tables";
import { erasures, feedbackChanges } from "#store/postgres/schema";
import { type Deed, openStage, projectOf, rowOf, type Stage } from "#tests/queries/stage";
import { migratedFolder } from "#tests/support/migrated-folder";
import { storeCohort } from "~/server/store-cohort.server";

const NOW = new Date("2026-04-01T00:00:00Z");
const mine = projectOf({ id: 1 });
const other = projectOf({ id: 2 });

const STORY: Deed[] = [
  { at: "2026-03-01T09:00+08:00", who: "anna", did: "Member Joined" },
  {
    at: "2026-03-01T10:00+08:00",
    who: "phone",
    did: "Order Completed",
    order: "1",
    money: "1",
    anonymous: true,
  },
  { at: "2026-03-01T12:00+08:00", who: "anna", did: "NPS Answered", score: 9 },
  { at: "2026-03-02T10:00+08:00", who: "anna", also: "phone", did: "Consent Granted" },
  { at: "2026-03-02T11:00+08:00", who: "anna", did: "$identify" },
  { at: "2026-03-02T12:00+08:00", who: "anna", did: "Content Published", properties: { content_id: "c1" } },
  { at: "2026-03-03T10:00+08:00", who: "anna.lee", also: "anna", did: "$alias" },
  {
    at: "2026-03-03T11:00+08:00",
    who: "ben",
    also: "tablet",
    did: "Order Completed",
    order: "2",
    money: "2",
  },
  { at: "2026-03-03T12:00+08:00", who: "ben", did: "Content Shared", properties: { share_id: "s1" } },
];
const TRAITS = { email: "anna@tea.example" };

let folder: string;
let control: Control;
let stage: Stage;
beforeAll(async () => {
  folder = await migratedFolder("agora-erase-", ["postgres"]);
  control = await openControl({ url: undefined, path: join(folder, "postgres") });
  for (const key of ["mine", "other"]) {
    await createProject(control, { key, name: key, zone: "Asia/Shanghai", currency: "CNY" });
  }
  stage = await openStage();
  for (const project of [mine, other]) {
    const rows = STORY.map((deed, place) => rowOf(project, deed, `story-${place}`));
    // One insert, for rows of a rollup are counted before the engine folds those of several into one.
    await stage.store(rows.map((row) => (row.event === "$identify" ? { ...row, properties: TRAITS } : row)));
    const persons = ["anna", "phone", "ben"].map((id) => personId(project.id, id));
    await storeCohort(stage.warehouse, { project: project.id, cohort: 1, now: NOW }, persons);
  }
  const put = ["anna", "ben", "joanna"].map((userId, place) => ({
    id: `00000000-0000-4000-8000-00000000000${place}`,
    project: 1,
    source: "web",
    received: "2026-03-05 00:00:00.000",
    dialect: "segment",
    code: "invalid-money",
    path: "",
    message: "",
    bytes: Buffer.from(JSON.stringify({ userId })).toString("base64"),
  }));
  await control.db.insert(feedbackChanges).values(
    [1, 2].flatMap((turn) =>
      [mine, other].map(({ id }) => ({
        projectId: id,
        eventId: eventId(id, "story", "story-2"),
        saidAt: new Date("2026-03-01T04:00:00Z"),
        turn,
        state: "handled" as const,
        note: "Anna was called.",
        changedBy: null,
        changedAt: NOW,
      })),
    ),
  );
  await control.db.insert(savedGroups).values(
    [mine, other].map(({ id }) => ({
      ...{ projectId: id, key: "vips", name: "VIPs", attribute: "id", ids: "user" as const },
      ...{ members: ["anna.lee", "ben"], fingerprint: "", filledAt: NOW },
    })),
  );
  const path = join(folder, "quarantine");
  await writeFile(path, put.map((row) => `${JSON.stringify(row)}\n`).join(""));
  await stage.warehouse.insertSegment({ table: "quarantine", path, token: "quarantine" });
});
afterAll(async () => {
  await Promise.all([stage.close(), control.close()]);
  await rm(folder, { recursive: true, force: true });
});

const TABLES = [
  "events",
  "member_days",
  "member_lives",
  "member_months",
  "answers",
  "member_traits",
  "cohort_members",
  "order_firsts",
  "content_firsts",
  "join_events",
  "identity_links",
  "link_ends",
  "consents",
  "quarantine",
];
const rows = async (project: number) => {
  const counts = TABLES.map(
    (table) => `(SELECT count() FROM ${table} WHERE project = {project:UInt32}) AS ${table}`,
  );
  const [row] = await stage.warehouse.read({
    name: "test/rows",
    sql: `SELECT ${counts.join(", ")}`,
    params: { project },
    row: z.record(z.string(), z.coerce.number()),
  });
  return row;
};
const erase = (user: string, settle = () => Promise.resolve()) =>
  erasePerson(
    { project: 1, user, by: "dpo@tea.example" },
    { control, warehouse: stage.warehouse, clock: () => NOW, settle },
  );

beforeEach(() => expect.hasAssertions());

test("a person goes from every table under every id, nobody else does, and the proof stays", async () => {
  const untouched = await rows(2);
  let blockedFirst: string[] = [];
  const done = await erase("anna.lee", async () => {
    blockedFirst = (await listProjectRules(control, stage.warehouse))[0]?.erased ?? [];
  });
  const ids = ["anna.lee", "anna", "phone"].map((id) => personId(1, id));
  expect(blockedFirst.toSorted()).toEqual(ids.toSorted());
  expect(done).toEqual({
    ids: 3,
    rowsErased: {
      feedback_changes: 2,
      events: 7,
      member_days: 7,
      member_lives: 3,
      member_months: 2,
      answers: 1,
      member_traits: 1,
      cohort_members: 2,
      order_firsts: 1,
      content_firsts: 1,
      join_events: 1,
      identity_links: 2,
      link_ends: 1,
      person_verdicts: 0,
      consents: 1,
      quarantine: 1,
      saved_groups: 1,
    },
  });
  const booked = await stage.warehouse.read({
    name: "test/ledger",
    sql: "SELECT code, sum(lines) AS lines FROM ledger WHERE project = 1 AND account = 'erased' GROUP BY code ORDER BY code",
    params: {},
    row: z.object({ code: z.string(), lines: z.string() }),
  });
  expect(booked).toEqual([
    { code: "events", lines: "7" },
    { code: "quarantine", lines: "1" },
  ]);
  expect(await rows(1)).toEqual({
    events: 2,
    member_days: 2,
    member_lives: 1,
    member_months: 1,
    answers: 0,
    member_traits: 0,
    cohort_members: 1,
    order_firsts: 1,
    content_firsts: 1,
    join_events: 0,
    identity_links: 1,
    link_ends: 0,
    consents: 0,
    quarantine: 2,
  });
  expect(await rows(2)).toEqual(untouched);
  const notes = await control.db.select({ project: feedbackChanges.projectId }).from(feedbackChanges);
  expect(notes).toEqual([{ project: 2 }, { project: 2 }]);
  const lists = await control.db.select().from(savedGroups).orderBy(savedGroups.projectId);
  expect(lists.map(({ members }) => members)).toEqual([["ben"], ["anna.lee", "ben"]]);
  const proofs = await control.db.select().from(erasures);
  expect(proofs).toMatchObject([
    { projectId: 1, person: personId(1, "anna.lee"), requestedBy: "dpo@tea.example", ids: 3, at: NOW },
  ]);
  expect(JSON.stringify(proofs)).not.toContain("anna");
});

test("the ids can still be looked up by the engine after rows went", async () => {
  const [row] = await stage.warehouse.read({
    name: "test/projection",
    sql: "SELECT count() AS n FROM events WHERE id IN (SELECT id FROM events)",
    params: {},
    row: z.object({ n: z.coerce.number() }),
  });
  expect(row?.n).toBe(11);
});

test("who was never seen is blocked all the same, and asking twice erases nothing twice", async () => {
  expect(await erase("zoe")).toMatchObject({ ids: 1, rowsErased: { events: 0, quarantine: 0 } });
  expect(await erase("anna.lee")).toMatchObject({ rowsErased: { events: 0, quarantine: 0 } });
  const [rules] = await listProjectRules(control, stage.warehouse);
  expect(rules?.erased).toContain(personId(1, "zoe"));
  expect(rules?.erased).toHaveLength(4);
});

test("who withdrew consent is known under every id, until they give it again", async () => {
  const withdrawn = async () => {
    const rules = await listProjectRules(control, stage.warehouse);
    return rules.find(({ project }) => project === 2)?.withdrawn ?? [];
  };
  expect(await withdrawn()).toEqual([]);
  await stage.play(other, [{ at: "2026-03-09T10:00+08:00", who: "anna.lee", did: "Consent Withdrawn" }]);
  expect(await withdrawn()).toEqual(["anna.lee", "anna", "phone"].map((id) => personId(2, id)).toSorted());
  // An earlier word that arrives later changes nothing; a later one does.
  await stage.play(other, [
    { at: "2026-03-08T10:00+08:00", who: "phone", did: "Consent Granted", anonymous: true },
  ]);
  expect(await withdrawn()).toHaveLength(3);
  await stage.play(other, [
    { at: "2026-03-10T10:00+08:00", who: "phone", did: "Consent Granted", anonymous: true },
  ]);
  expect(await withdrawn()).toEqual([]);
});
