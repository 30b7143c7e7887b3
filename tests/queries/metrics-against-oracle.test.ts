import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { DEFAULT_INACTIVE_EVENTS } from "#store/events/event-names";
import { compareChanges } from "./against-oracle/compare-changes";
import { compareMetrics } from "./against-oracle/compare-metrics";
import { compareOverview } from "./against-oracle/compare-overview";
import { metricsFrame, type MetricsQuestion, randomMetricsQuestion } from "./against-oracle/metrics-question";
import { type StagedLog, stageLog } from "./against-oracle/staged-log";
import { addDays } from "./analyses-oracle/local-days";
import { type Draws, drawsFrom } from "./analyses-oracle/random-numbers";
import { answerIdentities } from "./identities/answer-identities";
import { breakdownIdentities, filterIdentities } from "./identities/breakdown-identities";
import { accountingIdentities, everybodyWasNewOnce, membersIdentities } from "./identities/growth-identities";
import { presenceIdentities } from "./identities/presence-identities";
import { funnelIdentities, retentionIdentities, ripeningIdentities } from "./identities/return-identities";
import { salesIdentities } from "./identities/sales-identities";
import { openStage, type Stage } from "./stage";

/** How many questions each log is asked, six of each ask about every metric between them, and which logs and questions; others can be had at will. */
const QUESTIONS = Number(process.env["ORACLE_QUESTIONS"] ?? 6);
const SEED = Number(process.env["ORACLE_SEED"] ?? 1);
const DAYS = 70;
const LOGS = 3;

let stage: Stage;
beforeAll(async () => {
  stage = await openStage();
});
afterAll(() => stage.close());

/** The log is around a day on which the clocks change, where there is one; one project has its own active events. */
describe.each([
  { id: 1, zone: "Asia/Shanghai", weekStart: 1, from: "2026-02-10", busyDay: "2026-03-01" },
  { id: 2, zone: "America/New_York", weekStart: 7, from: "2026-02-10", busyDay: "2026-03-08" },
  {
    id: 3,
    zone: "Pacific/Chatham",
    weekStart: 3,
    from: "2026-08-20",
    busyDay: "2026-09-27",
    inactiveEvents: [...DEFAULT_INACTIVE_EVENTS.filter((name) => name !== "Member Left"), "Order Completed"],
  },
])("$zone", ({ id, from, busyDay, ...settings }) => {
  let staged: StagedLog;
  beforeAll(async () => {
    staged = await stageLog(
      stage,
      SEED * 100 + 50 + id,
      { id, ...settings },
      { from, days: DAYS, busyDay, costs: true },
    );
  });

  /** Asks so many random questions, and lists those with something wrong. */
  async function ask(
    seed: number,
    count: number,
    compare: (question: MetricsQuestion, draws: Draws) => Promise<string[]>,
  ) {
    const draws = drawsFrom(SEED * 1000 + id * 10 + seed);
    const wrong: string[] = [];
    for (let number = 0; number < count; number++) {
      const question = randomMetricsQuestion(draws, number * LOGS + id - 1, {
        from,
        days: DAYS,
        end: staged.end,
      });
      const found = await compare(question, draws);
      if (found.length > 0) wrong.push(`${JSON.stringify(question)}\n${found.slice(0, 5).join("\n")}`);
    }
    return wrong;
  }

  test("metrics", { timeout: 1_800_000 }, async () => {
    const wrong = await ask(5, QUESTIONS, (question, draws) =>
      compareMetrics(stage.warehouse, staged, question, draws),
    );
    expect(wrong).toEqual([]);
  });

  test("where changes came from", { timeout: 1_800_000 }, async () => {
    const wrong = await ask(8, Math.ceil(QUESTIONS / 2), (question, draws) =>
      compareChanges(stage.warehouse, staged, question, draws),
    );
    expect(wrong).toEqual([]);
  });

  test("the overview", { timeout: 1_800_000 }, async () => {
    const wrong = await ask(6, Math.ceil(QUESTIONS / 2), (question) =>
      compareOverview(stage.warehouse, staged, question),
    );
    expect(wrong).toEqual([]);
  });

  test("what must be, whatever was done", { timeout: 1_800_000 }, async () => {
    const { warehouse } = stage;
    const origin = addDays(from, -3);
    const wrong = await ask(7, Math.ceil(QUESTIONS / 12), async (question, draws) => {
      const frame = metricsFrame(staged, question);
      const ofMember = draws.one(["join.channel", "trait.city", "trait.vip"]);
      const ofEvent = draws.one(["channel", "property.topic", "property.about"]);
      return [
        ...(await accountingIdentities(warehouse, frame)),
        ...(await everybodyWasNewOnce(warehouse, frame, origin)),
        ...(await membersIdentities(warehouse, frame, origin)),
        ...(await presenceIdentities(warehouse, frame)),
        ...(await salesIdentities(warehouse, frame)),
        ...(await breakdownIdentities(warehouse, frame, ofMember)),
        ...(await filterIdentities(warehouse, frame, ofEvent)),
        ...(await retentionIdentities(warehouse, frame)),
        ...(await ripeningIdentities(warehouse, frame)),
        ...(await funnelIdentities(warehouse, frame)),
        ...(await answerIdentities(warehouse, frame)),
      ];
    });
    expect(wrong).toEqual([]);
  });
});
