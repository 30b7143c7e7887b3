import { afterAll, beforeAll, expect, test } from "vitest";
import type { Frame } from "#queries/frame";
import { habitAnalysis, readHabit } from "#queries/retention/habit-analysis";
import { personId } from "#store/events/person-id";
import { type Deed, openStage, projectOf, type Stage } from "./stage";

const project = projectOf({ id: 1 });
const frame: Frame = {
  project,
  period: { from: "2026-03-20", to: "2026-04-01" },
  comparison: "none",
  granularity: "day",
  now: new Date("2026-04-02T00:00:00Z"),
  includeExcluded: false,
};
const any = [{ event: "*" }];

/**
 * Weeks of Shanghai that begin on Mondays: 2, 9, 16 and 23 March 2026.
 *
 * anna is there in all four, in the first one twice; ben in all but the third; cleo at the end of the last one's last day;
 * dan a minute before the first and at the first moment after the last; eve orders in the second, and in the third she
 * was only asked something; fay came by phone in the first and as herself in the second.
 */
const story: Deed[] = [
  ...["02T00:00", "04T12:00", "10T12:00", "18T12:00", "25T12:00"].map((at) => came("anna", at)),
  ...["03T12:00", "15T23:59", "23T00:00"].map((at) => came("ben", at)),
  came("cleo", "29T23:59"),
  came("dan", "01T23:59"),
  came("dan", "30T00:00"),
  { ...came("eve", "11T12:00"), did: "Order Completed", order: "one", money: "5" },
  { ...came("eve", "17T12:00"), did: "NPS Prompted" },
  { ...came("phone", "05T12:00"), anonymous: true },
  { ...came("fay", "12T12:00"), also: "phone" },
];
function came(who: string, at: string): Deed {
  return { who, at: `2026-03-${at}+08:00`, did: "Checked In" };
}

let stage: Stage;
beforeAll(async () => {
  stage = await openStage();
  await stage.play(project, story);
});
afterAll(() => stage.close());

const counts = async (
  asked: Partial<{ return: { event: string }[]; weeks: number }>,
  changes: object = {},
) => {
  const habit = await readHabit(
    stage.warehouse,
    { ...frame, ...changes },
    { return: any, weeks: 4, ...asked },
  );
  return habit.atLeast.map(({ members }) => members);
};

test("in at least so many of the last whole weeks", async () => {
  expect(await readHabit(stage.warehouse, frame, { return: any, weeks: 4 })).toEqual({
    days: { from: "2026-03-02", to: "2026-03-30" },
    atLeast: [
      { weeks: 1, members: 5, share: 1 },
      { weeks: 2, members: 3, share: 0.6 },
      { weeks: 3, members: 2, share: 0.4 },
      { weeks: 4, members: 1, share: 0.2 },
    ],
  });
  expect(await counts({ return: [{ event: "Order Completed" }] })).toEqual([1, 0, 0, 0]);
  expect(await counts({ weeks: 2 })).toEqual([3, 1]);
});

test("weeks begin where the project's do, and end before today", async () => {
  // From Sunday 1 March: dan is in, cleo's Sunday is not; the phone and fay are in two weeks still.
  expect(await counts({}, { project: { ...project, weekStart: 7 } })).toEqual([5, 3, 2, 1]);
  // On Friday 20 March the last whole week is that of the 9th, the first of four that of 16 February.
  expect(await counts({}, { now: new Date("2026-03-20T04:00:00Z") })).toEqual([5, 3, 0, 0]);
});

test("behind each number stand exactly its members", async () => {
  const list = async (least: number) => {
    const search = new URLSearchParams({ weeks: "4", at_least: String(least) });
    const asked = habitAnalysis.askMembers?.(stage.warehouse, frame, search);
    return asked?.ok ? asked.answer() : null;
  };
  const ids = (...names: string[]) => names.map((name) => personId(project.id, name)).toSorted();
  expect((await list(2))?.toSorted()).toEqual(ids("anna", "ben", "fay"));
  expect(await list(4)).toEqual(ids("anna"));
  expect((await list(1))?.length).toBe(5);
});
