import { afterAll, beforeAll, expect, test } from "vitest";
import type { Filter } from "#queries/filters/filter";
import type { Frame } from "#queries/frame";
import { readMetrics } from "#queries/measurements/read-metrics";
import type { MetricKey } from "#queries/metrics/catalogue";
import type { Project } from "#queries/project";
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
