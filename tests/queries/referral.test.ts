import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { compareMetrics } from "./against-oracle/compare-metrics";
import { randomMetricsQuestion } from "./against-oracle/metrics-question";
import { type StagedLog, stageLog } from "./against-oracle/staged-log";
import { drawsFrom } from "./analyses-oracle/random-numbers";
import { openStage, type Stage } from "./stage";

/** How many questions each log is asked, and which logs and questions; others can be had at will. */
const QUESTIONS = Number(process.env["ORACLE_QUESTIONS"] ?? 2);
const SEED = Number(process.env["ORACLE_SEED"] ?? 1);
const DAYS = 70;
const SLOW = { timeout: 900_000 };

const METRICS = [
  "invite_acceptance",
  "k_factor",
  "invites_sent",
  "invites_per_member",
  "invite_cycle_time",
  "referral_share",
  "referral_rate",
] as const;

let stage: Stage;
beforeAll(async () => {
  stage = await openStage();
});
afterAll(() => stage.close());

/** The log is around a day on which the clocks change, where there is one. */
describe.each([
  { id: 1, zone: "Asia/Shanghai", weekStart: 1, from: "2026-02-10", busyDay: "2026-03-01" },
  { id: 2, zone: "America/New_York", weekStart: 7, from: "2026-02-10", busyDay: "2026-03-08" },
])("$zone", ({ id, from, busyDay, ...settings }) => {
  let staged: StagedLog;
  beforeAll(async () => {
    staged = await stageLog(stage, SEED * 100 + 30 + id, { id, ...settings }, { from, days: DAYS, busyDay });
  });

  test("metrics of referral", SLOW, async () => {
    const draws = drawsFrom(SEED * 1000 + id);
    const wrong: string[] = [];
    for (let number = 0; number < QUESTIONS; number++) {
      const question = {
        ...randomMetricsQuestion(draws, number, { from, days: DAYS, end: staged.end }),
        metrics: [...METRICS],
        breakdown: draws.one(["property.method", "join.method", "join.invited"]),
      };
      const found = await compareMetrics(stage.warehouse, staged, question, draws);
      if (found.length > 0) wrong.push(`${JSON.stringify(question)}\n${found.slice(0, 5).join("\n")}`);
    }
    expect(wrong).toEqual([]);
  });
});
