import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Reader } from "#queries/scope";
import { DEFAULT_INACTIVE_EVENTS } from "#store/events/event-names";
import { DEFAULT_STAGE_RULES } from "#store/postgres/stage-rules";
import { compareAcquisitionCost } from "./against-oracle/compare-acquisition-cost";
import { compareByCohort } from "./against-oracle/compare-by-cohort";
import { compareChurn } from "./against-oracle/compare-churn";
import { compareCohort, type KnownCohorts } from "./against-oracle/compare-cohort";
import { compareHabit, compareStickiness, compareUsage } from "./against-oracle/compare-comings";
import { compareContribution, randomContributionQuestion } from "./against-oracle/compare-contribution";
import { compareContent } from "./against-oracle/compare-content";
import { compareDrivers } from "./against-oracle/compare-drivers";
import { compareEngagement } from "./against-oracle/compare-engagement";
import { compareFeedback, randomFeedbackQuestion } from "./against-oracle/compare-feedback";
import { compareFunnel } from "./against-oracle/compare-funnel";
import { compareGrowth } from "./against-oracle/compare-growth";
import { compareJourney } from "./against-oracle/compare-journey";
import { compareGrowthSystem, randomGrowthSystemQuestion } from "./against-oracle/compare-growth-system";
import { compareInterests } from "./against-oracle/compare-interests";
import { compareKoc } from "./against-oracle/compare-koc";
import { compareRetention } from "./against-oracle/compare-retention";
import { compareRfm, randomRfmQuestion } from "./against-oracle/compare-rfm";
import { compareScores } from "./against-oracle/compare-scores";
import { compareStages, type RandomStages, randomStagesQuestion } from "./against-oracle/compare-stages";
import { compareTrends } from "./against-oracle/compare-trends";
import {
  randomGrowthQuestion,
  randomHabitQuestion,
  randomScoresQuestion,
  randomStickinessQuestion,
  randomUsageQuestion,
} from "./against-oracle/random-member-questions";
import {
  randomDriversQuestion,
  randomFunnelQuestion,
  randomRetentionQuestion,
  randomTrendsQuestion,
} from "./against-oracle/random-questions";
import { stageFeedback } from "./against-oracle/staged-feedback";
import { type StagedLog, stageLog } from "./against-oracle/staged-log";
import { type Draws, drawsFrom } from "./analyses-oracle/random-numbers";
import { openStage, type Stage } from "./stage";

/** How many questions each log is asked in each analysis, and which logs and questions; others can be had at will. */
const QUESTIONS = Number(process.env["ORACLE_QUESTIONS"] ?? 6);
const SEED = Number(process.env["ORACLE_SEED"] ?? 1);
/** So many of those that cost more. */
const FEWER = Math.ceil(QUESTIONS / 2);
const FEW = Math.ceil(QUESTIONS / 4);
const DAYS = 70;
const COHORTS = 5;
const DAY_MS = 86_400_000;
/** Thresholds of stages. */
const LONG = {
  newDays: 20,
  activeDays: 16,
  coreDays: 14,
  coreWindow: 45,
  churnedDays: 34,
  kocScore: 40,
  kocPosts: 1,
};
const SHORT = {
  newDays: 6,
  activeDays: 3,
  coreDays: 3,
  coreWindow: 7,
  churnedDays: 7,
  kocScore: 40,
  kocPosts: 2,
};
const SLOW = { timeout: 900_000 };

let stage: Stage;
beforeAll(async () => {
  stage = await openStage();
});
afterAll(() => stage.close());

/**
 * The log is around a day on which the clocks change, where there is one; one project has its own active events, two have
 * thresholds of their own for stages.
 */
describe.each([
  { id: 1, zone: "Asia/Shanghai", weekStart: 1, from: "2026-02-10", busyDay: "2026-03-01" },
  {
    id: 2,
    zone: "America/New_York",
    weekStart: 7,
    from: "2026-02-10",
    busyDay: "2026-03-08",
    stageRules: LONG,
  },
  {
    id: 3,
    zone: "Pacific/Chatham",
    weekStart: 3,
    from: "2026-08-20",
    busyDay: "2026-09-27",
    stageRules: SHORT,
    inactiveEvents: [...DEFAULT_INACTIVE_EVENTS.filter((name) => name !== "Member Left"), "Order Completed"],
  },
])("$zone", ({ id, from, busyDay, ...settings }) => {
  let staged: StagedLog;
  beforeAll(async () => {
    staged = await stageLog(
      stage,
      SEED * 100 + id,
      { id, ...settings },
      { from, days: DAYS, busyDay, costs: true },
    );
  });

  /** Asks many questions, and lists those answered otherwise than by the oracle. */
  async function wrongOf<Question, Log extends { end: number }>(
    log: Log,
    seed: number,
    random: (draws: Draws, from: string, days: number) => Question,
    compare: (reader: Reader, log: Log, now: number, question: Question, draws: Draws) => Promise<string[]>,
    questions = QUESTIONS,
  ) {
    const draws = drawsFrom(SEED * 1000 + id * 10 + seed);
    const wrong: string[] = [];
    for (let number = 0; number < questions; number++) {
      const question = random(draws, from, DAYS);
      const now = log.end + (draws.chance(0.5) ? 0 : draws.below(40 * DAY_MS));
      const found = await compare(stage.warehouse, log, now, question, draws);
      if (found.length > 0)
        wrong.push(`${JSON.stringify(question)} at ${now}\n${found.slice(0, 5).join("\n")}`);
    }
    return wrong;
  }

  test("funnels", SLOW, async () => {
    expect(await wrongOf(staged, 1, randomFunnelQuestion, compareFunnel)).toEqual([]);
  });

  test("funnel drivers", SLOW, async () => {
    const options = { from, days: DAYS, busyDay, persons: 130 };
    const crowd = await stageLog(stage, SEED * 100 + id, { ...settings, id: 10 + id }, options);
    expect(await wrongOf(crowd, 10, randomDriversQuestion, compareDrivers, FEW)).toEqual([]);
  });

  test("retention", SLOW, async () => {
    expect(await wrongOf(staged, 2, randomRetentionQuestion, compareRetention)).toEqual([]);
  });

  test("trends", SLOW, async () => {
    expect(await wrongOf(staged, 3, randomTrendsQuestion, compareTrends)).toEqual([]);
  });

  test("growth accounting", SLOW, async () => {
    expect(await wrongOf(staged, 4, randomGrowthQuestion, compareGrowth, FEWER)).toEqual([]);
  });

  test("stickiness", SLOW, async () => {
    expect(await wrongOf(staged, 5, randomStickinessQuestion, compareStickiness, FEWER)).toEqual([]);
  });

  test("rhythm and concentration", SLOW, async () => {
    expect(await wrongOf(staged, 12, randomStickinessQuestion, compareEngagement, FEWER)).toEqual([]);
  });

  test("content", SLOW, async () => {
    expect(await wrongOf(staged, 13, randomStickinessQuestion, compareContent, FEWER)).toEqual([]);
  });

  test("habit", SLOW, async () => {
    expect(await wrongOf(staged, 6, randomHabitQuestion, compareHabit, FEWER)).toEqual([]);
  });

  test("usage interval", SLOW, async () => {
    expect(await wrongOf(staged, 7, randomUsageQuestion, compareUsage, FEWER)).toEqual([]);
  });

  test.each([
    ["stages", 12, compareStages, FEWER],
    ["who is about to churn", 23, compareChurn, FEW],
    ["the journey", 24, compareJourney, FEW],
    ["who moves others", 22, compareKoc, FEW],
    ["what members are after", 25, compareInterests, FEWER],
  ] as const)("%s", SLOW, async (_, seed, compareByRules, questions) => {
    const { stageRules = DEFAULT_STAGE_RULES } = settings;
    const compare = (reader: Reader, log: StagedLog, now: number, question: RandomStages, draws: Draws) =>
      compareByRules(reader, log, stageRules, now, question, draws);
    expect(await wrongOf(staged, seed, randomStagesQuestion, compare, questions)).toEqual([]);
  });

  test("cohorts, and what is asked of them", SLOW, async () => {
    const known: KnownCohorts = { members: new Map(), sizes: [] };
    const span = { from, days: DAYS };
    const wrong = await wrongOf(
      staged,
      9,
      (draws) => 1 + draws.below(COHORTS),
      async (reader, log, now, cohort, draws) => {
        const within = { ...log, project: { ...log.project, cohorts: known.members } };
        return [
          ...(await compareCohort(stage.warehouse, within, now, known, cohort, span, draws)),
          ...(await compareByCohort(reader, within, now, cohort, span, draws)),
        ];
      },
      FEWER,
    );
    expect(wrong).toEqual([]);
  });

  test("feedback", SLOW, async () => {
    const said = await stageFeedback(
      stage,
      SEED * 100 + id,
      { ...settings, id: 20 + id },
      { from, days: DAYS },
    );
    expect(await wrongOf(said, 11, randomFeedbackQuestion, compareFeedback, FEWER)).toEqual([]);
  });

  test("scores", SLOW, async () => {
    expect(await wrongOf(staged, 8, randomScoresQuestion, compareScores)).toEqual([]);
  });

  test("customers by recency, frequency and money", SLOW, async () => {
    expect(await wrongOf(staged, 21, randomRfmQuestion, compareRfm, FEWER)).toEqual([]);
  });

  test("what members cost and bring back", SLOW, async () => {
    expect(await wrongOf(staged, 22, randomStickinessQuestion, compareAcquisitionCost, FEW)).toEqual([]);
  });

  test("points, levels and badges", SLOW, async () => {
    expect(await wrongOf(staged, 23, randomGrowthSystemQuestion, compareGrowthSystem, FEWER)).toEqual([]);
  });

  test("community sales", SLOW, async () => {
    expect(await wrongOf(staged, 12, randomContributionQuestion, compareContribution, FEWER)).toEqual([]);
  });
});
