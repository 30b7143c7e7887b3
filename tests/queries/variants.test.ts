import { afterAll, beforeAll, expect, test } from "vitest";
import { subjectNames } from "#queries/events/subject-names";
import { subjectValues } from "#queries/events/subject-values";
import type { Frame } from "#queries/frame";
import { readTrends } from "#queries/trends/read-trends";
import { trendsParams } from "#queries/trends/trends-question";
import type { EventRow } from "#store/events/event-row";
import { openStage, projectOf, rowOf, type Stage } from "./stage";

const project = projectOf({ id: 1 });
let stage: Stage;
let messages = 0;

function saw(who: string, day: string, experiment: string, variation: string): EventRow {
  const deed = { at: `${day}T10:00+08:00`, who, did: "Experiment Viewed", anonymous: who.endsWith("phone") };
  return { ...rowOf(project, deed, `message-${++messages}`), experiment, variation };
}
const ordered = (who: string, money: string): EventRow =>
  rowOf(
    project,
    { at: "2026-03-02T12:00+08:00", who, did: "Order Completed", money, order: who },
    `message-${++messages}`,
  );

/** anna saw A twice and before the period, ben B, cleo A and later B, dan one on each device, eva none. */
beforeAll(async () => {
  stage = await openStage();
  await stage.store([
    saw("anna", "2026-02-01", "checkout", "A"),
    saw("anna", "2026-03-01", "checkout", "A"),
    saw("anna", "2026-03-01", "feed", "wide"),
    saw("ben", "2026-03-01", "checkout", "B"),
    saw("cleo", "2026-03-01", "checkout", "A"),
    saw("cleo", "2026-03-03", "checkout", "B"),
    saw("dan", "2026-03-01", "checkout", "A"),
    saw("dan's phone", "2026-03-01", "checkout", "B"),
    rowOf(
      project,
      { at: "2026-03-03T10:00+08:00", who: "dan", did: "Content Viewed", also: "dan's phone" },
      "dan is one",
    ),
    ...[ordered("anna", "10"), ordered("ben", "20"), ordered("cleo", "40"), ordered("dan", "80")],
    ordered("eva", "160"),
  ]);
});
afterAll(() => stage.close());

const frame: Frame = {
  project,
  period: { from: "2026-03-02", to: "2026-03-03" },
  comparison: "none",
  granularity: "day",
  now: new Date("2026-03-05T10:00:00Z"),
  includeExcluded: false,
};
const sold = { events: [{ event: "Order Completed" }], measure: "sum", of: "money" };

async function salesOf(changes: Partial<Frame>, breakdown?: string) {
  const asked = trendsParams.parse({ series: [sold], ...(breakdown === undefined ? {} : { breakdown }) });
  const { trends } = await readTrends(stage.warehouse, { ...frame, ...changes }, asked);
  return Object.fromEntries(trends[0]?.lines.map(({ value, total }) => [value, Number(total)]) ?? []);
}

test("a breakdown by variant: those of both are multiple, whichever they saw first and on whichever device", async () => {
  expect(await salesOf({}, "variant.checkout")).toMatchObject({ A: 10, B: 20, multiple: 120, "": 160 });
  expect(await salesOf({}, "variant.feed")).toMatchObject({ wide: 10, "": 300 });
});

test("a filter by variant, of an exposure at any time", async () => {
  const among = (...values: string[]) =>
    ({ filter: { subject: "variant.checkout", is: "among", values } }) as const;
  expect(await salesOf(among("A"))).toEqual({ "": 10 });
  expect(await salesOf(among("B", "multiple"))).toEqual({ "": 140 });
  expect(await salesOf({ filter: { subject: "variant.checkout", is: "unknown", values: [] } })).toEqual({
    "": 160,
  });
});

test("experiments that somebody was exposed to are suggested, with their variations", async () => {
  const scope = { project, period: frame.period, includeExcluded: false };
  const names = await subjectNames(stage.warehouse, scope, {});
  expect(names.map(({ subject }) => subject).filter((subject) => subject.startsWith("variant."))).toEqual([
    "variant.checkout",
    "variant.feed",
  ]);
  const values = await subjectValues(stage.warehouse, scope, { subject: "variant.checkout", text: "" });
  expect(values.map(({ value }) => value)).toEqual(["multiple", "A", "B"]);
});
