import { afterAll, beforeAll, expect, test } from "vitest";
import { z } from "zod";
import { defineQuery } from "#queries/define-query";
import { personId } from "#store/events/person-id";
import { openStage, projectOf, type Stage } from "./stage";

const project = projectOf({ id: 1 });
let stage: Stage;
beforeAll(async () => {
  stage = await openStage();
  const views = (who: string, times: string[], more = {}) =>
    times.map((time) => ({ at: `2026-03-${time}+08:00`, who, did: "Content Viewed", ...more }));
  await stage.play(project, [
    // Pauses of exactly half an hour, on two devices, go on; one of a second more does not.
    ...views("anna", ["02T10:00", "02T11:00"]),
    ...views("phone", ["02T10:30"], { anonymous: true }),
    ...views("anna", ["02T11:30:01"], { also: "phone" }),
    // Across midnight: it began on the day before.
    ...views("anna", ["03T23:50", "04T00:10", "04T00:20"]),
    // The sender's own, however long the pauses, and one without beside it.
    ...views("ben", ["02T10:00", "02T15:00"], { session: "s1" }),
    ...views("ben", ["02T12:00"]),
    // Nobody did these.
    { at: "2026-03-02T20:00+08:00", who: "ben", did: "Points Earned" },
    { at: "2026-03-02T20:00+08:00", who: "botty", did: "Content Viewed", excluded: "bot:user-agent" },
  ]);
});
afterAll(() => stage.close());

const list = defineQuery({
  name: "test/sessions",
  reads: ["sessions"],
  params: z.object({}),
  example: {},
  row: z.object({
    person: z.string(),
    day: z.iso.date(),
    clock: z.string(),
    minutes: z.coerce.number(),
    events: z.coerce.number(),
  }),
  sql: `
    SELECT toString(person) AS person, toString(day) AS day, formatDateTime(toTimeZone(started, 'Asia/Shanghai'), '%H:%i:%S') AS clock,
      dateDiff('minute', started, ended) AS minutes, events
    FROM sessions ORDER BY day, clock, minutes`,
});
const ask = async (from: string, to: string, sessionMinutes = 30) => {
  const scope = { project: { ...project, sessionMinutes }, period: { from, to }, includeExcluded: false };
  const names = new Map(["anna", "ben", "botty"].map((who) => [personId(1, who), who]));
  const rows = await list(stage.warehouse, scope, {});
  return rows.map(({ person, day, clock, minutes, events }) =>
    [names.get(person), day.slice(8), clock, minutes, events].join(" "),
  );
};

test("sessions end with a pause that is too long, unless the sender says", async () => {
  expect(await ask("2026-03-02", "2026-03-03")).toEqual([
    "anna 02 10:00:00 60 3",
    "ben 02 10:00:00 300 2",
    "anna 02 11:30:01 0 1",
    "ben 02 12:00:00 0 1",
  ]);
});

test("a session belongs to the day on which it began, and is whole there", async () => {
  expect(await ask("2026-03-03", "2026-03-04")).toEqual(["anna 03 23:50:00 30 3"]);
  expect(await ask("2026-03-04", "2026-03-05")).toEqual([]);
});

test("the project says how long a pause may be", async () => {
  expect(await ask("2026-03-02", "2026-03-03", 31)).toEqual([
    "anna 02 10:00:00 90 4",
    "ben 02 10:00:00 300 2",
    "ben 02 12:00:00 0 1",
  ]);
  expect(await ask("2026-03-03", "2026-03-04", 15)).toEqual(["anna 03 23:50:00 0 1"]);
  expect(await ask("2026-03-04", "2026-03-05", 15)).toEqual(["anna 04 00:10:00 10 2"]);
});
