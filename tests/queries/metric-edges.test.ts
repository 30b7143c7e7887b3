import { afterAll, beforeAll, expect, test } from "vitest";
import { putVerdictsInForce } from "#ingest/judgement/put-verdicts-in-force";
import type { Filter } from "#queries/filters/filter";
import type { Frame } from "#queries/frame";
import { readMetricMembers, readMetrics } from "#queries/measurements/read-metrics";
import type { MetricKey } from "#queries/metrics/catalogue";
import { readOverview } from "#queries/overview/read-overview";
import type { Project } from "#queries/project";
import { personId } from "#store/events/person-id";
import { valuesIn } from "./readings";
import { type Deed, openStage, projectOf, type Stage } from "./stage";

let stage: Stage;
beforeAll(async () => {
  stage = await openStage();
});
afterAll(() => stage.close());

const at = (day: string, time = "12:00") => `2026-${day}T${time}+08:00`;
const MARCH = { from: "2026-03-01", to: "2026-04-01" };
const MAY = { from: "2026-05-01", to: "2026-06-01" };

async function told(id: number, deeds: readonly Deed[]): Promise<Project> {
  const project = projectOf({ id });
  await stage.play(project, deeds);
  return project;
}

const frameOf = (project: Project, changes: Partial<Frame> = {}): Frame => ({
  project,
  period: MARCH,
  comparison: "none",
  granularity: "month",
  now: new Date(at("06-01")),
  includeExcluded: false,
  ...changes,
});

const values = async (frame: Frame, ...metrics: MetricKey[]) =>
  valuesIn(await readMetrics(stage.warehouse, frame, { metrics }));

async function valuesBy(frame: Frame, metric: MetricKey, breakdown: string) {
  const found = await readMetrics(stage.warehouse, frame, { metrics: [metric], breakdown });
  return found.values.map(({ value, readings }) => [value, readings[0]?.value]);
}

test("who is known first and joins months later joined then, whatever is asked of events", async () => {
  const project = await told(1, [
    { at: at("03-03"), who: "anna", did: "Content Viewed", channel: "web" },
    { at: at("05-02"), who: "anna", did: "Member Joined", channel: "app" },
    { at: at("05-03"), who: "anna", did: "Content Viewed", channel: "app" },
  ]);
  const app: Filter = { subject: "channel", is: "known", values: [] };
  const march = frameOf(project);
  const may = frameOf(project, { period: MAY });
  for (const filter of [undefined, app]) {
    expect(await values({ ...march, filter }, "new_members", "members_total", "retention_d1")).toEqual({
      new_members: 0,
      members_total: 0,
      retention_d1: null,
    });
    expect(await values({ ...may, filter }, "new_members", "members_total", "retention_d1")).toEqual({
      new_members: 1,
      members_total: 1,
      retention_d1: 1,
    });
  }
  expect(await valuesBy(march, "new_members", "channel")).toEqual([]);
  expect(await valuesBy(may, "new_members", "channel")).toEqual([["app", 1]]);
});

test("a breakdown of answers says of each value what a filter for it says", async () => {
  const project = await told(2, [
    { at: at("03-03"), who: "anna", did: "NPS Answered", score: 3, channel: "web" },
    { at: at("03-09"), who: "anna", did: "NPS Answered", score: 10, channel: "app" },
    { at: at("03-09"), who: "ben", did: "NPS Answered", score: 9, channel: "app" },
  ]);
  const march = frameOf(project);
  expect(await values(march, "nps")).toEqual({ nps: 100 });
  expect(await valuesBy(march, "nps", "channel")).toEqual([
    ["app", 100],
    ["web", -100],
  ]);
  const web: Filter = { subject: "channel", is: "among", values: ["web"] };
  expect(await values({ ...march, filter: web }, "nps")).toEqual({ nps: -100 });

  const detractors = (value?: string) =>
    readMetricMembers(
      stage.warehouse,
      march,
      { metrics: ["nps"], breakdown: "channel" },
      { metric: "nps", who: "detractors", value },
    );
  expect(await detractors("web")).toEqual([personId(2, "anna")]);
  // Of all channels together anna's latest answer is the 10.
  expect(await detractors()).toEqual([]);
});

test("a colleague's report of an order hides nobody else's", async () => {
  const project = await told(3, [
    { at: at("03-03", "10:00"), who: "tess", did: "Order Completed", order: "O-1", money: "90" },
    { at: at("03-03", "11:00"), who: "anna", did: "Order Completed", order: "O-1", money: "100" },
    { at: at("03-04"), who: "tess", did: "Order Completed", order: "O-2", money: "1" },
  ]);
  await stage.warehouse.command(
    "test/verdict",
    "INSERT INTO person_verdicts SELECT 3, {tess:UInt64}, 'manual', 'test', 'a colleague', 1",
    { tess: BigInt(personId(3, "tess")) },
  );
  await putVerdictsInForce(stage.warehouse);
  const counted = { orders: 1, buyers: 1, net_sales: "100.00" };
  const withTests = { orders: 2, buyers: 1, net_sales: "91.00" };
  const everything: Filter = { all: [{ subject: "event", is: "known", values: [] }] };
  for (const filter of [undefined, everything]) {
    const frame = frameOf(project, { filter });
    expect(await values(frame, "orders", "buyers", "net_sales")).toEqual(counted);
    expect(valuesIn(await readOverview(stage.warehouse, frame))).toMatchObject(counted);
    const all = { ...frame, includeExcluded: true };
    expect(await values(all, "orders", "buyers", "net_sales")).toEqual(withTests);
    expect(valuesIn(await readOverview(stage.warehouse, all))).toMatchObject(withTests);
  }
});

test("net sales by channel add up, those of members included who were only refunded", async () => {
  const project = await told(4, [
    { at: at("02-10"), who: "anna", did: "Member Joined", channel: "Douyin" },
    { at: at("02-11"), who: "anna", did: "Order Completed", order: "A-1", money: "50" },
    { at: at("03-02"), who: "anna", did: "Order Refunded", order: "A-1", money: "50" },
    { at: at("03-02"), who: "ben", did: "Member Joined", channel: "Weibo" },
    { at: at("03-03"), who: "ben", did: "Order Completed", order: "B-1", money: "80" },
  ]);
  expect(await values(frameOf(project), "net_sales")).toEqual({ net_sales: "30.00" });
  expect(await valuesBy(frameOf(project), "net_sales", "join.channel")).toEqual([
    ["Douyin", "-50.00"],
    ["Weibo", "80.00"],
  ]);
});

test("a member who left stays gone, also after joining again; leaving before joining is leaving", async () => {
  const project = await told(5, [
    { at: at("03-02"), who: "anna", did: "Member Joined" },
    { at: at("03-03"), who: "anna", did: "Member Left" },
    { at: at("03-04"), who: "anna", did: "Member Joined" },
    { at: at("03-02"), who: "ben", did: "Member Left" },
    { at: at("03-03"), who: "ben", did: "Member Joined" },
    { at: at("03-03"), who: "cleo", did: "Member Joined" },
  ]);
  expect(await values(frameOf(project), "members_total", "new_members")).toEqual({
    members_total: 1,
    new_members: 3,
  });
});
