import { funnelParams } from "#queries/funnel/funnel-question";
import { driversParams } from "#queries/funnel/drivers-question";
import { readDrivers } from "#queries/funnel/read-drivers";
import { readFunnel } from "#queries/funnel/read-funnel";
import { feedbackQuestion } from "#queries/feedback/feedback-question";
import { readFeedback } from "#queries/feedback/read-feedback";
import { readGrowthAccounting } from "#queries/growth/read-growth-accounting";
import { readStickiness } from "#queries/growth/stickiness-analysis";
import { readMetrics } from "#queries/measurements/read-metrics";
import { readMembers } from "#queries/members/read-members";
import { readTimeline } from "#queries/members/read-timeline";
import { readOverview } from "#queries/overview/read-overview";
import type { MetricKey } from "#queries/metrics/catalogue";
import { readRetention } from "#queries/retention/read-retention";
import { retentionParams } from "#queries/retention/retention-question";
import { readScores } from "#queries/satisfaction/scores-analysis";
import { readTrends } from "#queries/trends/read-trends";
import { trendsParams } from "#queries/trends/trends-question";
import { frameOf, MONTH, QUARTER, YEAR } from "./bench-project";
import { communityQuestions } from "./community-questions";
import {
  otherAccounting,
  otherDailyActive,
  otherFunnel,
  otherRetention,
  otherStickiness,
  otherTimeline,
} from "./other-layout";
import type { Question } from "./question";
import {
  groupMemberLives,
  groupMemberMonths,
  lineUpEvents,
  scanEvents,
  scanMemberLives,
  scanMemberMonths,
} from "./scan-limit";

const STEPS = ["Content Viewed", "Product Viewed", "Product Added", "Order Completed"] as const;
const BUYING_STEPS = ["Product Viewed", "Product Added", "Checkout Started", "Order Completed"] as const;
const DAY_SECONDS = 86_400;
const WEEK_SECONDS = 7 * DAY_SECONDS;

const selected = (event: string) => ({ events: [{ event }] });
const FUNNEL = funnelParams.parse({ steps: STEPS.map(selected), window: WEEK_SECONDS });
const BUYING = funnelParams.parse({ steps: BUYING_STEPS.map(selected), window: WEEK_SECONDS });
const DRIVERS = driversParams.parse({
  steps: BUYING_STEPS.map(selected),
  window: WEEK_SECONDS,
  lookback: 30,
});
const BEFORE_QUARTER = { from: "2025-08-21", to: "2025-12-27" };
const FUNNEL_DAYS = { from: QUARTER.from, to: "2025-12-27" };
const ALL_FEEDBACK = feedbackQuestion.parse({ silent: "1" });
const WEEKLY = retentionParams.parse({ unit: "week", units: 52 });
const GROWTH: MetricKey[] = [
  "members_total",
  "new_members",
  "dau",
  "wau",
  "mau",
  "mau_ratio",
  "stickiness",
  "retention_d1",
  "retention_d7",
];
const COMMERCE: MetricKey[] = [
  "net_sales",
  "gmv",
  "orders",
  "aov",
  "arpu",
  "buyers",
  "purchase_conversion",
  "repurchase_rate_30",
];

/** What is measured, over a year of generated events. `member` is somebody with a long timeline. */
export const questions = (member: string): Question[] => [
  {
    name: "funnel from any reading, 4 steps, 90 days",
    ask: (reader, project) => readFunnel(reader, frameOf(project, QUARTER, "week"), FUNNEL),
    limit: [scanEvents(FUNNEL_DAYS, ["person", "time", "event", "excluded"])],
    grouping: [lineUpEvents(FUNNEL_DAYS, STEPS)],
    other: otherFunnel(STEPS, QUARTER, WEEK_SECONDS),
    goal: { ratio: 2 },
  },
  {
    name: "funnel of buying, 4 steps, 90 days",
    ask: (reader, project) => readFunnel(reader, frameOf(project, QUARTER, "week"), BUYING),
    limit: [scanEvents(FUNNEL_DAYS, ["person", "time", "event", "excluded"])],
    grouping: [lineUpEvents(FUNNEL_DAYS, BUYING_STEPS)],
    other: otherFunnel(BUYING_STEPS, QUARTER, WEEK_SECONDS),
    goal: { ratio: 2 },
  },
  {
    name: "drivers of buying, 90 days",
    ask: (reader, project) => readDrivers(reader, frameOf(project, QUARTER, "week"), DRIVERS),
    limit: [scanEvents(BEFORE_QUARTER, ["person", "time", "event", "excluded"])],
    goal: {},
  },
  {
    name: "retention, weekly, 12 months",
    ask: (reader, project) => readRetention(reader, frameOf(project, YEAR, "week"), WEEKLY),
    limit: [scanMemberMonths(YEAR), scanMemberLives],
    grouping: [groupMemberMonths(YEAR), groupMemberLives],
    other: otherRetention(YEAR),
    goal: { ratio: 1.5, ms: 500 },
  },
  {
    name: "daily active, 90 days",
    ask: (reader, project) => readMetrics(reader, frameOf(project, QUARTER, "day"), { metrics: ["dau"] }),
    limit: [scanMemberMonths(QUARTER)],
    grouping: [groupMemberMonths(QUARTER)],
    other: otherDailyActive(QUARTER),
    goal: { ratio: 1.5, ms: 500 },
  },
  {
    name: "growth accounting, weekly, 12 months",
    ask: (reader, project) => readGrowthAccounting(reader, frameOf(project, YEAR, "week")),
    limit: [scanMemberMonths(YEAR)],
    grouping: [groupMemberMonths(YEAR)],
    other: otherAccounting(YEAR),
    goal: { ratio: 1.5, ms: 500 },
  },
  {
    name: "stickiness, 30 days",
    ask: (reader, project) => readStickiness(reader, frameOf(project, MONTH, "day")),
    limit: [scanMemberMonths({ from: "2025-12-01", to: "2025-12-31" })],
    grouping: [groupMemberMonths({ from: "2025-12-01", to: "2025-12-31" })],
    other: otherStickiness({ from: "2025-12-01", to: "2025-12-31" }),
    goal: { ratio: 1.5, ms: 500 },
  },
  {
    name: "one member's timeline",
    ask: (reader, project) =>
      readTimeline(reader, frameOf(project, YEAR, "day"), {
        person: member,
        events: [],
        before: null,
        limit: 50,
      }),
    limit: null,
    other: otherTimeline(member),
    goal: { ms: 20 },
  },
  {
    name: "overview, 30 days",
    ask: (reader, project) => readOverview(reader, frameOf(project, MONTH, "day", "previous")),
    limit: null,
    goal: { ms: 500 },
  },
  {
    name: "growth metrics, 30 days",
    ask: (reader, project) =>
      readMetrics(reader, frameOf(project, MONTH, "day", "previous"), { metrics: GROWTH }),
    limit: null,
    goal: {},
  },
  {
    name: "commerce metrics, 30 days",
    ask: (reader, project) =>
      readMetrics(reader, frameOf(project, MONTH, "day", "previous"), { metrics: COMMERCE }),
    limit: null,
    goal: {},
  },
  {
    name: "new members by channel, 90 days",
    ask: (reader, project) =>
      readMetrics(reader, frameOf(project, QUARTER, "week"), {
        metrics: ["new_members", "retention_d7"],
        breakdown: "join.channel",
      }),
    limit: null,
    goal: {},
  },
  {
    name: "feedback, 90 days",
    ask: (reader, project) => {
      const handling = { inHand: [], handled: [] };
      const part = { handling, before: null, limit: 30 };
      return readFeedback(reader, frameOf(project, QUARTER, "week"), ALL_FEEDBACK, part);
    },
    limit: [scanEvents(QUARTER, ["person", "time", "id", "score", "excluded"], ["NPS Answered"])],
    goal: {},
  },
  {
    name: "scores, 90 days",
    ask: (reader, project) => readScores(reader, frameOf(project, QUARTER, "week"), { survey: "nps" }),
    limit: [scanEvents(QUARTER, ["person", "time", "id", "score", "excluded"], ["NPS Answered"])],
    goal: {},
  },
  {
    name: "trend of an event by channel, 90 days",
    ask: (reader, project) =>
      readTrends(
        reader,
        frameOf(project, QUARTER, "day"),
        trendsParams.parse({
          series: [{ ...selected("Content Viewed"), measure: "members" }],
          breakdown: "channel",
        }),
      ),
    limit: [scanEvents(QUARTER, ["person", "time", "event", "channel", "excluded"])],
    goal: {},
  },
  {
    name: "trend of a property's median, 90 days",
    ask: (reader, project) =>
      readTrends(
        reader,
        frameOf(project, QUARTER, "week"),
        trendsParams.parse({
          series: [{ ...selected("Product Viewed"), measure: "median", of: "property.price" }],
        }),
      ),
    limit: [
      scanEvents(
        QUARTER,
        ["time", "event", "excluded", "getSubcolumn(properties, 'price')"],
        ["Product Viewed"],
      ),
    ],
    goal: {},
  },
  {
    name: "retention of an event with a property, 90 days",
    ask: (reader, project) =>
      readRetention(
        reader,
        frameOf(project, QUARTER, "week"),
        retentionParams.parse({
          unit: "week",
          units: 8,
          return: [
            {
              event: "Content Viewed",
              filter: { subject: "property.topic", is: "among", values: ["t1", "t2"] },
            },
          ],
        }),
      ),
    limit: [
      scanEvents(
        { from: QUARTER.from, to: YEAR.to },
        ["person", "time", "event", "excluded", "getSubcolumn(properties, 'topic')"],
        ["Content Viewed"],
      ),
      scanMemberLives,
    ],
    goal: {},
  },
  {
    name: "members, the first 50",
    ask: (reader, project) =>
      readMembers(
        reader,
        frameOf(project, YEAR, "day"),
        { search: "", visitors: false, sort: "last_seen" },
        { limit: 50, offset: 0 },
      ),
    limit: null,
    goal: {},
  },
  ...communityQuestions,
];
