import { eq } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import pino from "pino";
import { readAlarms } from "#experiments/lifecycle/alarms";
import { findExperiment } from "#experiments/lifecycle/find-experiment";
import { readExperimentLog } from "#experiments/lifecycle/experiment-log";
import { startExperiment } from "#experiments/lifecycle/start-experiment";
import { readReports } from "#experiments/reports/read-reports";
import { readLiveExposures } from "#experiments/watch/read-live-exposures";
import { watchExperiment } from "#experiments/watch/watch-experiment";
import { startWatching, watchAll } from "#server/experiments/start-watching";
import { projects } from "#store/postgres/schema";
import { openStage, projectOf, rowOf, type Stage } from "#tests/queries/stage";
import { flagsForTests } from "./open-flags";

const place = flagsForTests();
let stage: Stage;
let messages = 0;

beforeAll(async () => {
  stage = await openStage();
});
afterAll(() => stage.close());

/** Experiments begin at noon in Shanghai on the 10th; times are hours since. */
const BEGAN = Date.parse("2026-03-10T04:00:00Z");
const after = (hours: number) => new Date(BEGAN + hours * 3_600_000);
const project = () => projectOf({ id: place.stage.id });
const find = () => findExperiment({ db: place.control.db, project: place.stage.id }, "tasting");

const did = (who: string, hours: number, event: string, more: object = {}) => ({
  ...rowOf(
    project(),
    { at: after(hours).toISOString(), who, did: event, money: "10" },
    `watch-${++messages}`,
  ),
  ...more,
});
/** So many members who saw a variation after half an hour, of whom so many ordered within the hour. */
const arm = (variation: string, members: number, buyers: number) =>
  Array.from({ length: members }, (_, number) => `${variation}-${number}`).flatMap((who, number) => [
    did(who, 0.5, "Experiment Viewed", { experiment: "tasting", variation }),
    ...(number < buyers ? [did(who, 1, "Order Completed", { order_id: who })] : []),
  ]);

const steps = [
  { afterHours: 24, coverage: 0.5 },
  { afterHours: 48, coverage: 1 },
];
async function begin(design: object = {}) {
  place.stage.now = after(0);
  await place.stage.draftExperiment("tasting", { coverage: 0.1 }, { ramp: { steps }, ...design });
  await startExperiment(place.control, place.stage.who(), "tasting");
}
const watch = async (hours: number) =>
  watchExperiment(
    { control: place.control, warehouse: stage.warehouse, log: pino({ level: "silent" }) },
    { project: project(), now: after(hours) },
    await find(),
  );
const guarded = { guardrails: [{ kind: "catalogue", metric: "purchase_conversion" }] };

test("a ramp goes up step by step, and catches up with what it missed", async () => {
  await begin(guarded);
  await stage.store([...arm("a", 100, 20), ...arm("b", 104, 19)]);
  expect(await watch(23.9)).toEqual({ did: "nothing" });
  expect(await watch(24)).toEqual({ did: "ramped", coverage: 0.5 });
  expect(await watch(25)).toEqual({ did: "nothing" });
  expect(await watch(100)).toEqual({ did: "ramped", coverage: 1 });
  expect(await find()).toMatchObject({
    status: "running",
    assignment: { coverage: 1 },
    phases: [{ coverage: [{ share: 0.1 }, { share: 0.5 }, { share: 1 }] }],
  });
});

describe("what does harm is stopped and rolled back, with the reason written down", () => {
  test("a guardrail that turned bad", async () => {
    await begin(guarded);
    await place.stage.publish("tea", {
      defaultValue: false,
      rules: [{ id: "t", kind: "experiment", experiment: "tasting", values: { a: false, b: true } }],
    });
    // 400 of 1000 buy against 100 of 1000: a relative difference of −75 %.
    await stage.store([...arm("a", 1_000, 400), ...arm("b", 1_000, 100)]);
    const found = await watch(30);
    expect(found).toMatchObject({ did: "stopped" });
    const reason = "reason" in found ? found.reason : "";
    expect(reason).toMatch(/^The guardrail purchase_conversion of b is worse than the control by 75\.0 %\.$/);
    expect(await find()).toMatchObject({ status: "stopped", release: null, assignment: { coverage: 0.1 } });
    const [last] = await readExperimentLog(place.control, place.stage.id, "tasting");
    expect(last).toMatchObject({ action: "experiment.stop", by: "watch", reason });
    const [kept] = await readReports(place.control, place.stage.id);
    expect(kept).toMatchObject({ phase: 0, takenAt: after(30), evidence: { now: after(30).getTime() } });
    expect(kept?.evidence.sums.filter(({ value }) => value === null)).toMatchObject([
      { arm: 1, members: 1_000 },
      { arm: 2, members: 1_000 },
    ]);
    // Flags give what they gave before.
    expect((await place.stage.payload("production", after(31))).features.tea).toEqual({
      defaultValue: false,
      rules: [],
    });
  });

  test("members that are lost from one arm, before any guardrail is looked at", async () => {
    await begin({ guardrails: [{ kind: "catalogue", metric: "orders" }] });
    await stage.store([...arm("a", 1_000, 0), ...arm("b", 800, 700)]);
    // χ² = 2 · 100² ÷ 900 = 22.2 of one degree of freedom: p = 2.4e-6.
    expect(await watch(30)).toEqual({
      did: "stopped",
      reason:
        "Members are not dealt out by the weights of the variations: by chance alone that happens in 0.0000024 of cases.",
    });
  });

  test("within its margin a guardrail holds; and where the design says so, the ramp only stands still", async () => {
    const ramp = { steps, stopOnGuardrail: false };
    await begin({ ...guarded, ramp, decision: { guardrailMargin: 0.5 } });
    await stage.store([...arm("a", 1_000, 400), ...arm("b", 1_000, 300)]);
    expect(await watch(30)).toEqual({ did: "ramped", coverage: 0.5 });
    const late = { experiment: "tasting", variation: "b" };
    await stage.store(
      Array.from({ length: 3_000 }, (_, number) => did(`late-${number}`, 31, "Experiment Viewed", late)),
    );
    expect(await watch(60)).toMatchObject({ did: "alarmed", isNew: true });
    expect(await watch(61)).toMatchObject({ did: "alarmed", isNew: false });
    const [last, ...before] = await readExperimentLog(place.control, place.stage.id, "tasting");
    expect(last).toMatchObject({ action: "experiment.alarm", by: "watch" });
    expect(last?.reason).toMatch(/^Members are not dealt out by the weights/);
    expect(before.filter(({ action }) => action === "experiment.alarm")).toEqual([]);
    expect(await find()).toMatchObject({ status: "running", assignment: { coverage: 0.5 } });
  });
});

test("who is in an experiment just now is told as soon as it is stored", async () => {
  await begin();
  const live = async (hours: number) =>
    readLiveExposures(stage.warehouse, { project: project(), now: after(hours) }, await find());
  expect((await live(0.1)).arms).toEqual([
    { variation: "a", members: 0, recent: 0, exposures: 0, last: null },
    { variation: "b", members: 0, recent: 0, exposures: 0, last: null },
  ]);
  const saw = (who: string, hours: number, variation: string) =>
    did(who, hours, "Experiment Viewed", { experiment: "tasting", variation });
  await stage.store([
    ...[
      saw("anna", 1, "a"),
      saw("anna", 2, "a"),
      saw("ben", 2, "b"),
      saw("cleo", 1, "a"),
      saw("cleo", 2, "b"),
    ],
    ...[saw("dan", 2, "c"), saw("early", -1, "a"), saw("later", 3, "a")],
  ]);
  expect(await live(2.1)).toMatchObject({
    arms: [
      { variation: "a", members: 1, recent: 0, exposures: 2, last: "2026-03-10 06:00:00.000" },
      { variation: "b", members: 1, recent: 1, exposures: 1, last: "2026-03-10 06:00:00.000" },
    ],
    inSeveral: 1,
    unlisted: 1,
    sampleRatio: { kind: "estimate", mismatch: false },
  });
});

test("the loop minds every running experiment, ramps what has a ramp, and tells of each trouble once", async () => {
  await begin({ ...guarded, ramp: null });
  await stage.store([...arm("a", 1_000, 400), ...arm("b", 1_000, 100)]);
  const log: string[] = [];
  let hours = 30;
  const services = {
    ...{ control: place.control, warehouse: stage.warehouse, clock: () => after(hours), growthBook: null },
    log: pino({}, { write: (line: string) => void log.push(line) }),
  };
  const told = () => log.filter((line) => line.includes("an experiment was alarmed")).length;
  const looked = new Map<string, number>();
  await watchAll(services, looked);
  expect(told()).toBe(1);
  expect(await find()).toMatchObject({ status: "running", assignment: { coverage: 0.1 } });
  const about = { of: "guardrail", metric: "purchase_conversion", variation: "b" };
  expect(await readAlarms(place.control, place.stage.id)).toEqual([
    { experiment: "tasting", about, at: after(30) },
  ]);
  // Another program knows what was told before; without a ramp it is looked at every ten minutes.
  await watchAll(services, new Map());
  hours = 30.1;
  await watchAll(services, looked);
  expect(looked.get(`${place.stage.id} tasting`)).toBe(after(30).getTime());
  hours = 30.2;
  await watchAll(services, looked);
  expect(looked.get(`${place.stage.id} tasting`)).toBe(after(30.2).getTime());
  expect(told()).toBe(1);

  // A ramp that would stop it is not for us to end where a GrowthBook decides.
  place.stage = await place.project();
  await begin(guarded);
  await stage.store([...arm("a", 1_000, 400), ...arm("b", 1_000, 100)]);
  const [{ key } = { key: "" }] = await place.control.db
    .select()
    .from(projects)
    .where(eq(projects.id, place.stage.id));
  const growthBook = { synced: new Map([[key, undefined]]) };
  await watchAll({ ...services, growthBook }, looked);
  expect(told()).toBe(2);
  expect(await find()).toMatchObject({ status: "running", assignment: { coverage: 0.1 } });

  place.stage = await place.project();
  await begin();
  const stop = startWatching(services, 20);
  await expect.poll(async () => (await find()).assignment.coverage, { timeout: 20_000 }).toBe(0.5);
  await stop();
});
