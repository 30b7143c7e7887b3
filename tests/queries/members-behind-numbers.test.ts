import { afterAll, beforeAll, expect, test } from "vitest";
import { acquisitionCostAnalysis } from "#queries/acquisition/acquisition-cost-analysis";
import { ANALYSES } from "#queries/analyses";
import type { Frame } from "#queries/frame";
import { whatChangedAnalysis } from "#queries/changes/what-changed-analysis";
import { contentEffectAnalysis } from "#queries/content/content-effect-analysis";
import { postLifeAnalysis } from "#queries/content/post-life-analysis";
import { contributionAnalysis } from "#queries/contribution/contribution-analysis";
import { concentrationAnalysis } from "#queries/engagement/concentration-analysis";
import { reciprocityAnalysis } from "#queries/engagement/reciprocity-analysis";
import { rhythmAnalysis } from "#queries/engagement/rhythm-analysis";
import { driversAnalysis } from "#queries/funnel/drivers-analysis";
import { funnelAnalysis } from "#queries/funnel/funnel-analysis";
import { STANDINGS } from "#queries/growth/accounted-members";
import { growthAccountingAnalysis } from "#queries/growth/growth-accounting-analysis";
import { stickinessAnalysis } from "#queries/growth/stickiness-analysis";
import { rewardEffectAnalysis } from "#queries/growth-system/reward-effect-analysis";
import { habitAnalysis } from "#queries/retention/habit-analysis";
import { retentionAnalysis } from "#queries/retention/retention-analysis";
import { usageIntervalAnalysis } from "#queries/retention/usage-interval-analysis";
import { inviteSignsAnalysis } from "#queries/referral/invite-signs-analysis";
import { inviteTreeAnalysis } from "#queries/referral/invite-tree-analysis";
import { metricsAnalysis } from "#queries/measurements/metrics-analysis";
import { rfmAnalysis } from "#queries/segments/rfm-analysis";
import { interestsAnalysis } from "#queries/interests/interests-analysis";
import { kocAnalysis } from "#queries/social/koc-analysis";
import { SOCIAL_TIERS } from "#queries/social/social-tier";
import { scoresAnalysis } from "#queries/satisfaction/scores-analysis";
import { STAGES } from "#queries/stages/stage";
import { churnWarningsAnalysis } from "#queries/stages/churn-warnings-analysis";
import { stageMovesAnalysis } from "#queries/stages/stage-moves-analysis";
import { RFM_SEGMENTS, SPENDING_TIERS } from "#queries/segments/rfm-segments";
import { segmentComparisonAnalysis } from "#queries/segments/segment-comparison-analysis";
import { segmentProfileAnalysis } from "#queries/segments/segment-profile-analysis";
import { DEFAULT_STAGE_RULES } from "#store/postgres/stage-rules";
import { stagesAnalysis } from "#queries/stages/stages-analysis";
import { stageTimesAnalysis } from "#queries/stages/stage-times-analysis";
import { winBackAnalysis } from "#queries/stages/win-back-analysis";
import { journeyAnalysis } from "#queries/journey/journey-analysis";
import { trendsAnalysis } from "#queries/trends/trends-analysis";
import { membersAt } from "./against-oracle/answer-of";
import { stageLog } from "./against-oracle/staged-log";
import { LISTED, metricWalk } from "./behind-numbers/metric-walk";
import { type Walk, walk } from "./behind-numbers/walk";
import { openStage, type Stage } from "./stage";

const SEED = Number(process.env["ORACLE_SEED"] ?? 2);
const SLOW = { timeout: 300_000 };
const JOURNEY = ["Product Viewed", "Product Added", "Checkout Started", "Order Completed"];
const steps = JOURNEY.map((event) => ({ events: [{ event }] }));
/** A place of one value of the breakdown, or of all. */
const ofValue = (value: string | null) => (value === null ? {} : { value });

const VIPS = { subject: "trait.vip", is: "among", values: [true] };
const FROM_SOMEWHERE = { subject: "trait.city", is: "known", values: [] };

/** Days on which some have churned. */
const AFTERWARDS = { from: "2026-03-15", to: "2026-04-12" };

/** The numbers of each analysis; a list of members stands behind each. */
const WALKS: readonly Walk[] = [
  metricWalk(LISTED),
  metricWalk(["new_members", "nps", "repurchase_rate_30"], "trait.vip"),
  walk(
    growthAccountingAnalysis,
    {},
    ({ intervals }) =>
      intervals.flatMap((one) =>
        [...STANDINGS, "active" as const].map((standing) => ({
          at: { day: one.day, standing },
          count: one[standing],
        })),
      ),
    { fewest: 4 },
  ),
  walk(stickinessAnalysis, {}, ({ members }) =>
    members.map((count, at) => ({ at: { days: at + 1 }, count })),
  ),
  walk(acquisitionCostAnalysis, {}, ({ total, channels }) => [
    { at: {}, count: total.members },
    ...total.returns.map(({ days, members }) => ({ at: { days }, count: members })),
    ...channels.flatMap(({ channel, members, campaigns, payback }) => [
      { at: { channel }, count: members },
      { at: { channel, days: payback.days ?? payback.watched ?? 0 }, count: payback.members },
      ...campaigns.map((one) => ({ at: { channel, campaign: one.campaign }, count: one.members })),
    ]),
  ]),
  walk(inviteTreeAnalysis, { most: 5 }, ({ invited, generations, branches }) => [
    { at: {}, count: invited },
    ...generations.map((count, at) => ({ at: { generation: at + 1 }, count })),
    ...branches.flatMap((one) => [
      { at: { below: one.person }, count: one.branch },
      { at: { below: one.person, generation: 1 }, count: one.invited },
    ]),
  ]),
  walk(
    inviteSignsAnalysis,
    {},
    ({ signs }) =>
      signs.flatMap(({ sign, members, worst }) => [
        { at: { sign }, count: members },
        ...worst.slice(0, 1).map((one) => ({ at: { sign, inviter: one.person }, count: one.members })),
      ]),
    { fewest: 2 },
  ),
  walk(scoresAnalysis, { survey: "nps" }, ({ scores }) =>
    scores.map(({ score, answers }) => ({ at: { score }, count: answers })),
  ),
  walk(whatChangedAnalysis, { metric: "mau" }, ({ told }) =>
    [{ value: undefined, now: told?.now ?? "0" }, ...(told?.parts ?? [])].flatMap(({ value, now }) =>
      value === null ? [] : { at: value === undefined ? {} : { value }, count: Number(now) },
    ),
  ),
  // Of every hour of a day, and of each weekday three hours at least.
  walk(rhythmAnalysis, {}, ({ cells }) =>
    cells
      .filter(({ weekday, hour }) => hour % 7 === weekday - 1)
      .map(({ weekday, hour, members }) => ({ at: { weekday, hour }, count: members })),
  ),
  walk(concentrationAnalysis, {}, ({ curve }) =>
    curve.map(({ of, members }) => ({ at: { top: Math.round(of * 100) }, count: members })),
  ),
  walk(
    reciprocityAnalysis,
    {},
    ({ ways }) =>
      ways.flatMap(({ way, turned, heard }) => [
        { at: { group: way, who: "turned" as const }, count: turned },
        { at: { group: way, who: "heard" as const }, count: heard },
      ]),
    { fewest: 3 },
  ),
  walk(
    contentEffectAnalysis,
    { group: "format" },
    ({ rows }) =>
      rows.flatMap(({ key, viewers, interacted }) => [
        { at: { about: key }, count: viewers },
        { at: { about: key, who: "interacted" }, count: interacted },
      ]),
    { fewest: 2 },
  ),
  walk(postLifeAnalysis, {}, ({ stretches }) =>
    stretches.slice(-2).flatMap(({ to: age, authors, viewers, interacted }) => [
      { at: { age, who: "authors" }, count: authors },
      { at: { age }, count: viewers },
      { at: { age, who: "interacted" }, count: interacted },
    ]),
  ),
  walk(rewardEffectAnalysis, {}, ({ members, rewarded, effects }) => [
    { at: {}, count: members.took },
    { at: { who: "alike" }, count: members.matched },
    { at: { who: "others" }, count: members.others },
    { at: { who: "followed" }, count: rewarded.members },
    ...effects.map(({ number, did }) => ({ at: { number }, count: did })),
  ]),
  walk(rfmAnalysis, {}, ({ grid, segments, tiers, moves }) => [
    ...grid.map(({ recency, frequency, members }) => ({ at: { recency, frequency }, count: members })),
    ...segments.map(({ segment, members }) => ({ at: { segment }, count: members })),
    ...tiers.map(({ tier, members }) => ({ at: { tier }, count: members })),
    ...moves.map(({ before, after, members }) => ({
      at: { segment_before: before ?? "none", segment: after ?? "none" },
      count: members,
    })),
  ]),
  walk(interestsAnalysis, {}, ({ members, interests, tied, none }) => [
    { at: {}, count: members },
    ...interests.map(({ interest, members: own }) => ({ at: { category: interest }, count: own })),
    { at: { kind: "tied" }, count: tied.members },
    { at: { kind: "none" }, count: none.members },
  ]),
  walk(kocAnalysis, {}, ({ points }) =>
    points.flatMap(({ day, tiers, members }) => [
      { at: { day }, count: members },
      ...SOCIAL_TIERS.map((tier) => ({ at: { day, tier }, count: tiers[tier] })),
    ]),
  ),
  walk(contributionAnalysis, {}, ({ all, touched, untouched, ways }) => [
    { at: { touch: "all" }, count: all.buyers },
    { at: { touch: "touched" }, count: touched.buyers },
    { at: { touch: "untouched" }, count: untouched.buyers },
    ...ways.flatMap(({ way, ...one }) => [
      { at: { touch: "touched", way }, count: one.touched.buyers },
      { at: { touch: "touched-last", way }, count: one.last.buyers },
    ]),
  ]),
  walk(
    trendsAnalysis,
    {
      series: ["*", "Order Completed"].map((event) => ({ events: [{ event }], measure: "members" })),
      breakdown: "category",
    },
    ({ trends }) =>
      trends.flatMap(({ lines }, at) =>
        lines.flatMap(({ of, value, total, points }) =>
          [{ total }, ...points.map(({ day, value: total }) => ({ day, total }))].map(
            ({ total, ...place }) => ({
              at: { line: at + 1, ...ofValue(of === "all" ? null : value), ...place },
              count: Number(total),
            }),
          ),
        ),
      ),
  ),
  ...[
    { unit: "month", units: 2, breakdown: "trait.vip" },
    {
      unit: "week",
      kind: "bracket",
      brackets: [
        [0, 0],
        [1, 3],
      ],
    },
    { unit: "week", units: 2, kind: "from", birth: [{ event: "Order Completed" }], births: "every" },
  ].map((asked) =>
    walk(retentionAnalysis, asked, ({ parts }) =>
      parts.flatMap(({ value, cohorts }) =>
        cohorts.flatMap(({ day, size, cells }) => [
          { at: { cohort: day, ...ofValue(value) }, count: size },
          ...cells.map(({ returned }, column) => ({
            at: { cohort: day, column, ...ofValue(value) },
            count: returned,
          })),
        ]),
      ),
    ),
  ),
  walk(usageIntervalAnalysis, {}, ({ gaps }) =>
    gaps.map(({ days, members }) => ({ at: { days }, count: members })),
  ),
  walk(habitAnalysis, {}, ({ atLeast }) =>
    atLeast.map(({ weeks, members }) => ({ at: { at_least: weeks }, count: members })),
  ),
  ...["ordered", "any"].map((order) =>
    walk(funnelAnalysis, { steps, order, breakdown: "category" }, ({ parts }) =>
      parts.flatMap(({ value, steps: counted }) =>
        counted.flatMap(({ reached }, at) => {
          const place = { step: at + 1, ...ofValue(value) };
          const gone = at + 1 < counted.length ? (counted[at + 1]?.reached ?? 0) : 0;
          return [
            { at: { ...place, outcome: "reached" }, count: reached },
            { at: { ...place, outcome: "stopped" }, count: reached - gone },
          ];
        }),
      ),
    ),
  ),
  walk(stagesAnalysis, {}, ({ points }) =>
    points.flatMap(({ day, stages, members }) => [
      { at: { day }, count: members },
      ...STAGES.map((stage) => ({ at: { day, stage }, count: stages[stage] })),
    ]),
  ),
  walk(stageMovesAnalysis, {}, ({ moves }) => [
    ...moves.map(({ before, after, members }) => ({
      at: { stage_before: before, stage_after: after },
      count: members,
    })),
    ...STAGES.map((stage) => ({
      at: { stage_after: stage },
      count: moves.reduce((sum, { after, members }) => sum + (after === stage ? members : 0), 0),
    })),
  ]),
  walk(stageTimesAnalysis, {}, ({ stages }) =>
    stages.flatMap((one) => [
      { at: { stage: one.stage, did: "at-first" }, count: one.atFirst },
      { at: { stage: one.stage, did: "entered" }, count: one.entered },
      { at: { stage: one.stage, did: "moved-on" }, count: one.movedOn },
      { at: { stage: one.stage, did: "at-last" }, count: one.atLast },
    ]),
  ),
  walk(
    winBackAnalysis,
    { within: 7 },
    ({ churned, back }) => [
      { at: { who: "base" }, count: churned },
      { at: {}, count: back },
    ],
    // In this log hardly anybody churns; stages.test.ts looks behind those who do.
    { fewest: 0, period: AFTERWARDS },
  ),
  walk(
    segmentProfileAnalysis,
    { segment: VIPS },
    ({ marks }) =>
      marks.slice(0, 2).flatMap(({ subject, value, inside, outside }) => [
        { at: { subject, value, who: "inside" }, count: inside },
        { at: { subject, value, who: "outside" }, count: outside },
      ]),
    { fewest: 4 },
  ),
  walk(
    segmentComparisonAnalysis,
    { segment: VIPS, against: FROM_SOMEWHERE, metrics: ["orders"] },
    ({ sizes }) =>
      (["segment", "against", "both"] as const).map((side) => ({ at: { side }, count: sizes[side] })),
    { fewest: 3 },
  ),
  walk(churnWarningsAnalysis, { most: 1 }, ({ atRisk }) => [{ at: {}, count: atRisk }], { fewest: 1 }),
  walk(journeyAnalysis, {}, ({ steps }) =>
    steps.flatMap(({ step, reached }, at) => [
      { at: { milestone: step }, count: reached },
      { at: { milestone: step, outcome: "stopped" }, count: reached - (steps[at + 1]?.reached ?? 0) },
    ]),
  ),
  walk(driversAnalysis, { steps: [...steps.slice(0, 1), ...steps.slice(3)], window: 1800 }, ({ drivers }) =>
    drivers.flatMap(({ subject, value, members, converted }, at) => {
      const places = [
        { at: { subject, value }, count: members },
        { at: { subject, value, outcome: "reached" }, count: converted },
        { at: { subject, value, outcome: "stopped" }, count: members - converted },
      ];
      // Of the first value of a subject all, of each further one those whose turn it is.
      const isFirst = drivers.findIndex((one) => one.subject === subject) === at;
      return isFirst ? places : places.slice(at % 3, (at % 3) + 1);
    }),
  ),
];

let stage: Stage;
let frame: Frame;
beforeAll(async () => {
  stage = await openStage();
  const stageRules = {
    ...DEFAULT_STAGE_RULES,
    newDays: 6,
    activeDays: 3,
    coreDays: 3,
    coreWindow: 7,
    churnedDays: 7,
  };
  const settings = { id: 1, zone: "America/New_York", weekStart: 7, stageRules };
  const log = await stageLog(stage, SEED, settings, {
    from: "2026-02-10",
    days: 70,
    persons: 100,
    costs: true,
  });
  frame = {
    ...log.frame({ from: "2026-02-22", to: "2026-03-22" }, Date.parse("2026-04-10T12:00Z"), "month"),
    comparison: "previous",
  };
});
afterAll(() => stage.close());

test("every analysis with members has places; the overview's numbers are those of the metrics", () => {
  const walked = new Set(WALKS.map(({ name }) => name));
  // Of activities the log has nothing; activities.test.ts looks behind them, growth-system.test.ts behind points.
  expect(ANALYSES.filter(({ name }) => !walked.has(name)).map(({ name }) => name)).toEqual([
    "overview",
    "growth-system",
    "activities",
    "activity-effect",
  ]);
  expect(ANALYSES.filter(({ askMembers }) => askMembers === null).map(({ name }) => name)).toEqual([
    "overview",
  ]);
});

test.each(WALKS)(
  "$name: behind each number stand as many members as it says",
  SLOW,
  async ({ run, fewest }) => {
    const { numbers, wrong } = await run(stage.warehouse, frame);
    expect(wrong).toEqual([]);
    expect(numbers).toBeGreaterThanOrEqual(fewest);
  },
);

test.each([
  ["member.rfm", "segment", RFM_SEGMENTS],
  ["member.spending_tier", "tier", SPENDING_TIERS],
] as const)("%s as a subject holds for whom the page counts today", SLOW, async (subject, name, values) => {
  const year = { from: "2025-04-16", to: "2026-04-11" };
  for (const value of values) {
    const shown = await membersAt(
      rfmAnalysis,
      stage.warehouse,
      { ...frame, period: year },
      { [name]: value },
    );
    const filter = { subject, is: "among" as const, values: [value] };
    const seen = { ...frame, period: year, filter, comparison: "none" as const };
    const asked = { metrics: ["buyers"], metric: "buyers" };
    expect(await membersAt(metricsAnalysis, stage.warehouse, seen, asked)).toEqual(shown);
  }
});
