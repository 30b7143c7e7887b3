import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { DEFAULT_INACTIVE_EVENTS } from "#store/events/event-names";
import { type StagedLog, stageLog } from "#tests/queries/against-oracle/staged-log";
import { drawsFrom } from "#tests/queries/analyses-oracle/random-numbers";
import { openStage, type Stage } from "#tests/queries/stage";
import { compareSums } from "./compare-sums";
import { EXPERIMENT, randomSumsQuestion } from "./random-sums-question";

/** How many questions each log is asked, and which logs and questions; others can be had at will. */
const QUESTIONS = Number(process.env["ORACLE_QUESTIONS"] ?? 8);
const SEED = Number(process.env["ORACLE_SEED"] ?? 1);
const DAYS = 70;

let stage: Stage;
beforeAll(async () => {
  stage = await openStage();
});
afterAll(() => stage.close());

/** The log is around a day on which the clocks change; one project has its own active events. */
describe.each([
  { id: 1, zone: "America/New_York", weekStart: 7, from: "2026-02-10", busyDay: "2026-03-08" },
  {
    id: 2,
    zone: "Pacific/Chatham",
    weekStart: 3,
    from: "2026-08-20",
    busyDay: "2026-09-27",
    inactiveEvents: [...DEFAULT_INACTIVE_EVENTS.filter((name) => name !== "Member Left"), "Order Completed"],
  },
])("$zone", ({ id, from, busyDay, ...settings }) => {
  let staged: StagedLog;
  beforeAll(async () => {
    const options = { from, days: DAYS, busyDay, persons: 60, experiment: EXPERIMENT };
    staged = await stageLog(stage, SEED * 100 + id, { id, ...settings }, options);
  });

  test("the sums of experiments are those of a slow reading", { timeout: 900_000 }, async () => {
    const draws = drawsFrom(SEED * 1000 + id);
    const wrong: string[] = [];
    let members = 0;
    for (let number = 0; number < QUESTIONS; number++) {
      const question = randomSumsQuestion(draws, from, DAYS, settings.zone);
      const found = await compareSums(stage.warehouse, staged, question);
      members += found.members;
      if (found.wrong.length > 0)
        wrong.push(`${JSON.stringify(question)}\n${found.wrong.slice(0, 5).join("\n")}`);
    }
    expect(wrong).toEqual([]);
    expect(members).toBeGreaterThan(QUESTIONS);
  });
});
