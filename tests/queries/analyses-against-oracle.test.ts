import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Frame } from "#queries/frame";
import { funnelParams } from "#queries/funnel/funnel-question";
import { readFunnel } from "#queries/funnel/read-funnel";
import { compareFunnel } from "./against-oracle/compare-funnel";
import { compareRetention } from "./against-oracle/compare-retention";
import { compareTrends } from "./against-oracle/compare-trends";
import {
  randomFunnelQuestion,
  randomRetentionQuestion,
  randomTrendsQuestion,
} from "./against-oracle/random-questions";
import { type StagedLog, stageLog } from "./against-oracle/staged-log";
import { type Draws, drawsFrom } from "./analyses-oracle/random-numbers";
import { openStage, projectOf, type Stage } from "./stage";

/** How many questions each log is asked in each analysis, and which logs and questions; others can be had at will. */
const QUESTIONS = Number(process.env["ORACLE_QUESTIONS"] ?? 12);
const SEED = Number(process.env["ORACLE_SEED"] ?? 1);
const DAYS = 70;
const DAY_MS = 86_400_000;

let stage: Stage;
beforeAll(async () => {
  stage = await openStage();
});
afterAll(() => stage.close());

/** The log is around a day on which the clocks change, where there is one. */
describe.each([
  { id: 1, zone: "Asia/Shanghai", weekStart: 1, from: "2026-02-10", busyDay: "2026-03-01" },
  { id: 2, zone: "America/New_York", weekStart: 7, from: "2026-02-10", busyDay: "2026-03-08" },
  { id: 3, zone: "Pacific/Chatham", weekStart: 3, from: "2026-08-20", busyDay: "2026-09-27" },
])("$zone", ({ id, zone, weekStart, from, busyDay }) => {
  let staged: StagedLog;
  beforeAll(async () => {
    staged = await stageLog(stage, SEED * 100 + id, { id, zone, weekStart }, { from, days: DAYS, busyDay });
  });

  /** Asks many questions, and lists those answered otherwise than by the oracle. */
  async function ask<Question>(
    seed: number,
    random: (draws: Draws, from: string, days: number) => Question,
    compare: (question: Question, now: number, draws: Draws) => Promise<string[]>,
  ) {
    const draws = drawsFrom(SEED * 1000 + id * 10 + seed);
    const wrong: string[] = [];
    for (let number = 0; number < QUESTIONS; number++) {
      const question = random(draws, from, DAYS);
      const now = staged.end + (draws.chance(0.5) ? 0 : draws.below(40 * DAY_MS));
      const found = await compare(question, now, draws);
      if (found.length > 0)
        wrong.push(`${JSON.stringify(question)} at ${now}\n${found.slice(0, 5).join("\n")}`);
    }
    return wrong;
  }

  test("funnels", { timeout: 600_000 }, async () => {
    const wrong = await ask(1, randomFunnelQuestion, (question, now, draws) =>
      compareFunnel(stage.warehouse, staged, now, question, draws),
    );
    expect(wrong).toEqual([]);
  });

  test("retention", { timeout: 600_000 }, async () => {
    const wrong = await ask(2, randomRetentionQuestion, (question, now, draws) =>
      compareRetention(stage.warehouse, staged, now, question, draws),
    );
    expect(wrong).toEqual([]);
  });

  test("trends", { timeout: 600_000 }, async () => {
    const wrong = await ask(3, randomTrendsQuestion, (question, now, draws) =>
      compareTrends(stage.warehouse, staged, now, question, draws),
    );
    expect(wrong).toEqual([]);
  });
});

test("of two optional steps, one that comes after the window does not stand in the way of the other", async () => {
  const project = projectOf({ id: 9 });
  // Window of an hour: 12:00 view, 12:01 checkout; 14:00 add, too late.
  const deeds = [
    ["Product Viewed", "12:00"],
    ["Checkout Started", "12:01"],
    ["Product Added", "14:00"],
  ].map(([did = "", at = ""]) => ({ who: "anna", did, at: `2026-03-02T${at}+08:00` }));
  await stage.play(project, deeds);
  const frame: Frame = {
    project,
    period: { from: "2026-03-02", to: "2026-03-03" },
    comparison: "none",
    granularity: "day",
    now: new Date("2026-03-20T00:00:00Z"),
    includeExcluded: false,
  };
  const steps = ["Product Viewed", "Product Added", "Checkout Started", "Order Completed"].map(
    (event, step) => ({
      events: [{ event }],
      optional: step === 1 || step === 2,
    }),
  );
  const { parts } = await readFunnel(stage.warehouse, frame, funnelParams.parse({ steps, window: 3600 }));
  expect(parts[0]?.steps.map(({ reached }) => reached)).toEqual([1, 0, 1, 0]);
});
