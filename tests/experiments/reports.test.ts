import { afterAll, beforeAll, expect, test } from "vitest";
import { readScorecard } from "#experiments/analysis/read-scorecard";
import { scorecardOf } from "#experiments/analysis/scorecard-of";
import { stopExperiment } from "#experiments/lifecycle/end-experiment";
import { findExperiment } from "#experiments/lifecycle/find-experiment";
import { startExperiment } from "#experiments/lifecycle/start-experiment";
import { keepReport } from "#experiments/reports/keep-report";
import { portfolioOf } from "#experiments/reports/portfolio";
import { readReports } from "#experiments/reports/read-reports";
import { type Deed, openStage, projectOf, type Stage } from "#tests/queries/stage";
import { flagsForTests } from "./open-flags";

const place = flagsForTests();
let stage: Stage;
beforeAll(async () => {
  stage = await openStage();
});
afterAll(() => stage.close());

const BEGAN = new Date("2026-03-02T00:00:00Z");
const ENDED = new Date("2026-03-20T00:00:00Z");
const HALF = 200;

/** Members who saw each variation, and the first so many of them who bought a day later. */
const story = (experiment: string, bought: Record<"a" | "b", number>): Deed[] =>
  (["a", "b"] as const).flatMap((variation) =>
    Array.from({ length: HALF }, (_, number): Deed[] => {
      const who = `${experiment} ${variation} ${number}`;
      const saw = { at: "2026-03-03T08:00:00Z", who, did: "Experiment Viewed", experiment, variation };
      const order = {
        ...{ at: "2026-03-04T08:00:00Z", who, did: "Order Completed", order: `of ${who}`, money: "10" },
      };
      return number < bought[variation] ? [saw, order] : [saw];
    }).flat(),
  );

async function runToEnd(key: string, release: string | null) {
  const [then, now] = [
    { ...place.stage.who(), now: BEGAN },
    { ...place.stage.who(), now: ENDED },
  ];
  await place.stage.draftExperiment(
    key,
    {},
    {
      goals: [{ kind: "catalogue", metric: "purchase_conversion", windowDays: 7 }],
      plannedDays: 14,
      minimumEffect: 0.5,
      analysis: { cupedDays: 0 },
    },
  );
  await startExperiment(place.control, then, key);
  await stopExperiment(place.control, now, {
    key,
    release: release === null ? null : { variation: release, to: "everyone" },
  });
}

test("what is kept of experiments gives their numbers again when the events are gone, and what they brought together", async () => {
  const project = projectOf({ id: place.stage.id });
  await stage.play(project, [...story("gift", { a: 40, b: 80 }), ...story("sign", { a: 50, b: 50 })]);
  await runToEnd("gift", "b");
  await runToEnd("sign", null);
  const effects = { control: place.control, warehouse: stage.warehouse };
  const find = (key: string) => findExperiment({ db: place.control.db, project: project.id }, key);
  const seen = { project, now: ENDED, includeExcluded: false };
  const before = await readScorecard(stage.warehouse, seen, await find("gift"));
  for (const key of ["gift", "sign", "gift"]) await keepReport(effects, { project, now: ENDED, key });
  await stage.warehouse.command("test/empty", "TRUNCATE TABLE events");

  const reports = await readReports(place.control, project.id);
  expect(reports.map(({ experiment, phase }) => [experiment, phase])).toEqual([
    ["gift", 0],
    ["sign", 0],
  ]);
  const [gift] = await readReports(place.control, project.id, "gift");
  expect(gift && scorecardOf(gift.evidence)).toEqual(before);
  expect(before.verdict).toMatchObject({ word: "ship", variation: "b" });

  const released = new Map([
    ["gift", "b"],
    ["sign", null],
  ]);
  const { ended, won, goals } = portfolioOf(reports, released);
  expect({ ended, won }).toEqual({ ended: 2, won: 1 });
  // 80 of 200 against 40 of 200 is twice as many; drawn towards the mean of that and of no change, it is less.
  expect(goals).toMatchObject([{ experiments: 2, shipped: 1, found: { estimate: 1 } }]);
  const [goal] = goals;
  expect(goal?.shrunken.estimate).toBeGreaterThan(0.5);
  expect(goal?.shrunken.estimate).toBeLessThan(1);
});

test("nothing is kept of what never ran", async () => {
  const project = projectOf({ id: place.stage.id });
  await place.stage.draftExperiment("idea", {});
  await keepReport(
    { control: place.control, warehouse: stage.warehouse },
    { project, now: ENDED, key: "idea" },
  );
  expect(await readReports(place.control, project.id)).toEqual([]);
});
