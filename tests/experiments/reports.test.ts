import pino from "pino";
import { afterAll, beforeAll, expect, test } from "vitest";
import { readScorecard } from "#experiments/analysis/read-scorecard";
import { scorecardOf } from "#experiments/analysis/scorecard-of";
import { createHoldout } from "#experiments/flags/holdouts";
import { createOwnFlags } from "#experiments/flags/own-flags";
import { findExperiment } from "#experiments/lifecycle/find-experiment";
import { startExperiment } from "#experiments/lifecycle/start-experiment";
import { readIncrements } from "#experiments/reports/incremental-sales";
import { keepReport } from "#experiments/reports/keep-report";
import { portfolioOf } from "#experiments/reports/portfolio";
import { readReports } from "#experiments/reports/read-reports";
import { EXPERIMENT_COMMANDS } from "#server/admin/experiment-commands";
import { runCommand } from "#server/admin/run-command";
import { readConfig } from "#server/config";
import { type Deed, openStage, projectOf, type Stage } from "#tests/queries/stage";
import { projects } from "#store/postgres/schema";
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

/** Carries a command out on the last day, on the project of the test. */
async function command(verb: string, args: Record<string, string>): Promise<unknown> {
  const clock = () => ENDED;
  const services = {
    ...{ config: readConfig({}), control: place.control, warehouse: stage.warehouse, clock },
    ...{ log: pino({ level: "silent" }), collector: () => null, growthBook: null, setupToken: null },
    ownFlags: createOwnFlags({ control: place.control, clock }),
  };
  const [project] = (await place.control.db.select().from(projects)).filter(
    ({ id }) => id === place.stage.id,
  );
  const all = { project: project?.key ?? "", ...args };
  const answer = await runCommand(EXPERIMENT_COMMANDS, services, `experiment ${verb}`, all);
  return "result" in answer ? answer.result : answer.error;
}

async function begin(key: string) {
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
  await startExperiment(place.control, { ...place.stage.who(), now: BEGAN }, key);
}

test("what is kept of experiments gives their numbers again when the events are gone, and what they brought together", async () => {
  const project = projectOf({ id: place.stage.id });
  await stage.play(project, [...story("gift", { a: 40, b: 80 }), ...story("sign", { a: 50, b: 50 })]);
  await begin("gift");
  await begin("sign");
  await command("ship", { experiment: "gift", variation: "b", to: "everyone" });
  await command("stop", { experiment: "sign" });
  const find = (key: string) => findExperiment({ db: place.control.db, project: project.id }, key);
  const seen = { project, now: ENDED, includeExcluded: false };
  const before = await readScorecard(stage.warehouse, seen, await find("gift"));
  expect(await command("archive", { experiment: "sign" })).toContain("say what it taught");
  await command("archive", { experiment: "sign", learning: "Signs change nothing." });
  expect(await find("sign")).toMatchObject({ status: "archived", learning: "Signs change nothing." });
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

test("a holdout says what the rest were sold more, member by member, on the days it ran", async () => {
  const { control, stage: flags } = place;
  flags.now = BEGAN;
  await createHoldout(control, flags.who(), {
    key: "year",
    name: "The year",
    share: 0.5,
    hashAttribute: "id",
  });
  // Of 200 held 50 spend 10, which is 2.50 each; of 200 others 100, which is 5.00 each.
  const bought = { held: 50, open: 100 };
  await stage.play(
    projectOf({ id: flags.id }),
    (["held", "open"] as const).flatMap((variation) =>
      Array.from({ length: HALF }, (_, number): Deed[] => {
        const who = `${variation} ${number}`;
        const at = "2026-03-03T08:00:00Z";
        const order = { at: "2026-03-04T08:00:00Z", who, did: "Order Completed", order: who, money: "10" };
        const saw = { at, who, did: "Experiment Viewed", experiment: "holdout:year", variation };
        return number < bought[variation] ? [saw, order] : [saw];
      }).flat(),
    ),
  );
  const seen = { project: projectOf({ id: flags.id }), now: ENDED, includeExcluded: false };
  const on = (from: string, to: string) =>
    readIncrements({ control, warehouse: stage.warehouse }, seen, { from, to });
  const [found, ...others] = await on("2026-03-01", "2026-04-01");
  expect(others).toEqual([]);
  expect(found).toMatchObject({
    ...{ of: "holdout", key: "year", name: "The year", variation: "open" },
    ...{ members: HALF, believed: true },
  });
  expect(found?.perMember).toBeCloseTo(2.5, 9);
  expect(found?.interval.low).toBeLessThan(2.5);
  expect(found?.interval.high).toBeGreaterThan(2.5);
  expect(await on("2026-01-01", "2026-02-01")).toEqual([]);
});
