import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { newCohort } from "#queries/cohorts/cohort-definition";
import { cohortOverlaps } from "#queries/cohorts/cohort-overlaps";
import { CriterionError, findCohort, namedMembers } from "#queries/cohorts/find-cohort";
import { readMetrics } from "#queries/measurements/read-metrics";
import { personId } from "#store/events/person-id";
import { storeCohort } from "~/server/store-cohort.server";
import { type Deed, openStage, projectOf, type Stage } from "./stage";

const project = projectOf({ id: 1 });
const now = new Date("2026-03-16T12:00+08:00");
const at = (day: number, time = "12:00") => `2026-03-${String(day).padStart(2, "0")}T${time}+08:00`;
const order = (who: string, day: number, money: string, time?: string): Deed => ({
  at: at(day, time),
  who,
  did: "Order Completed",
  order: `${who}-${day}`,
  money,
});

/** anna orders twice, ben once, cleo never; dan, a bot, five times. Today is Monday 16 March. */
const story: Deed[] = [
  { at: at(1), who: "anna", did: "Member Joined", channel: "Douyin" },
  { at: at(1), who: "ben's phone", did: "Content Viewed", anonymous: true },
  { at: at(2), who: "ben", also: "ben's phone", did: "Member Joined", channel: "Weibo" },
  { at: at(3), who: "cleo", did: "Member Joined", channel: "Douyin" },
  order("anna", 9, "10", "23:59"),
  order("anna", 10, "200", "00:00"),
  order("ben", 16, "30"),
  { at: at(5), who: "ben", did: "NPS Answered", score: 2 },
  { at: at(5), who: "cleo", did: "NPS Answered", score: 10 },
  ...[1, 2, 3, 4, 5].map((day) => ({ ...order("dan", day, "1"), excluded: "bot" })),
];

let stage: Stage;
beforeAll(async () => {
  stage = await openStage();
  await stage.play(project, story);
});
afterAll(() => stage.close());

const idsOf = (...names: string[]) => names.map((name) => personId(project.id, name)).toSorted();

async function found(criteria: object[], join: "all" | "any" = "all") {
  const { from } = newCohort.parse({ name: "a cohort", from: { join, criteria } });
  if (!("criteria" in from)) throw new Error("criteria were given");
  return findCohort(stage.warehouse, { project, now, caller: "test" }, from);
}
const ordered = { kind: "did", events: [{ event: "Order Completed" }] };

describe("who did something", () => {
  test("so many times", async () => {
    expect(await found([ordered])).toEqual(idsOf("anna", "ben"));
    expect(await found([{ ...ordered, times: { is: "at least", count: 2 } }])).toEqual(idsOf("anna"));
    expect(await found([{ ...ordered, times: { is: "exactly", count: 1 } }])).toEqual(idsOf("ben"));
    expect(await found([{ ...ordered, times: { is: "exactly", count: 0 } }])).toEqual(idsOf("cleo"));
    expect(await found([{ ...ordered, times: { is: "at most", count: 1 } }])).toEqual(idsOf("ben", "cleo"));
    expect(await found([{ ...ordered, times: { is: "at least", count: 0 } }])).toEqual(
      idsOf("anna", "ben", "cleo"),
    );
    expect(await found([{ ...ordered, not: true }])).toEqual(idsOf("cleo"));
  });

  test("within the last local days, today included", async () => {
    expect(await found([{ ...ordered, days: 1 }])).toEqual(idsOf("ben"));
    expect(await found([{ ...ordered, days: 7 }])).toEqual(idsOf("anna", "ben"));
    // Of anna's two orders, seven days hold the one from midnight of the 10th on.
    const twice = { is: "at least", count: 2 };
    expect(await found([{ ...ordered, days: 7, times: twice }])).toEqual([]);
    expect(await found([{ ...ordered, days: 8, times: twice }])).toEqual(idsOf("anna"));
  });

  test("with properties", async () => {
    const large = { subject: "money", is: "above", values: [100] };
    const events = [{ event: "Order Completed", filter: large }];
    expect(await found([{ kind: "did", events }])).toEqual(idsOf("anna"));
  });
});

test("whose first or last event is one of a kind", async () => {
  const small = { subject: "money", is: "up to", values: [30] };
  const smallOrder = [{ event: "Order Completed", filter: small }];
  // anna's first order is of 10, her last of 200; ben's only one of 30, today.
  expect(await found([{ kind: "first", events: smallOrder }])).toEqual(idsOf("anna", "ben"));
  expect(await found([{ kind: "last", events: smallOrder }])).toEqual(idsOf("ben"));
  expect(await found([{ kind: "last", not: true, events: smallOrder }])).toEqual(idsOf("anna", "cleo"));
  // The first of anna's is on the 9th, the eighth day from today backwards.
  const orders = [{ event: "Order Completed" }];
  expect(await found([{ kind: "first", events: orders, days: 8 }])).toEqual(idsOf("anna", "ben"));
  expect(await found([{ kind: "first", events: orders, days: 7 }])).toEqual(idsOf("ben"));
  expect(await found([{ kind: "last", events: orders, days: 7 }])).toEqual(idsOf("anna", "ben"));
  // ben was seen on his phone, before he joined.
  const seen = [{ event: "Content Viewed" }, { event: "Member Joined", filter: { any: [] } }];
  expect(await found([{ kind: "first", events: seen }])).toEqual(idsOf("ben"));
});

const douyin = { kind: "member", filter: { subject: "join.channel", is: "among", values: ["Douyin"] } };
const detractors = {
  kind: "number",
  analysis: "metrics",
  search: `from=2026-03-01&to=2026-03-15&metrics=["nps"]&metric=nps&who=detractors`,
};

test("criteria are joined by all or any", async () => {
  expect(await found([ordered, douyin])).toEqual(idsOf("anna"));
  expect(await found([{ ...ordered, not: true }, douyin])).toEqual(idsOf("cleo"));
  expect(await found([detractors, douyin], "any")).toEqual(idsOf("anna", "ben", "cleo"));
});

test("the members behind a number", async () => {
  expect(await found([detractors])).toEqual(idsOf("ben"));
  // dan ordered most, but is a bot, in whatever view he was counted.
  const buyers = 'from=2026-03-01&to=2026-03-16&metrics=["buyers"]&metric=buyers&bots=1';
  expect(await found([{ ...detractors, search: buyers }])).toEqual(idsOf("anna", "ben"));
  const nothing = { kind: "number", analysis: "metrics", search: "from=yesterday" };
  await expect(found([nothing])).rejects.toThrow(CriterionError);
  await expect(found([{ ...nothing, analysis: "astrology", search: "" }])).rejects.toThrow("astrology");
});

test("a list of users: each once, those who did anything and are no bots", async () => {
  const named = ["ben", "ben's phone", "nobody", "anna", "dan"];
  expect(await namedMembers(stage.warehouse, { project, now, caller: "test" }, named)).toEqual(
    idsOf("anna", "ben"),
  );
});

test("kept, it filters and breaks down; the latest finding counts", async () => {
  const keep = (cohort: number, day: number, ...names: string[]) =>
    storeCohort(
      stage.warehouse,
      { project: project.id, cohort, now: new Date(at(day)) },
      names.map((name) => personId(project.id, name)),
    );
  await keep(7, 14, "cleo");
  // Found out under the phone, before it was known whose it is.
  await keep(7, 15, "anna", "ben's phone");
  await keep(8, 15, "ben", "cleo");
  const frame = {
    project,
    period: { from: "2026-03-01", to: "2026-03-17" },
    comparison: "none",
    granularity: "month",
    now,
    includeExcluded: false,
  } as const;
  const metrics = ["members_total", "gmv"] as const;
  const numbers = async (is: "known" | "unknown") => {
    const filter = { subject: "cohort.7", is, values: [] };
    const { readings } = await readMetrics(stage.warehouse, { ...frame, filter }, { metrics: [...metrics] });
    return readings.map(({ value }) => value);
  };
  expect(await numbers("known")).toEqual([2, "240.00"]);
  expect(await numbers("unknown")).toEqual([1, "0.00"]);
  const { values } = await readMetrics(stage.warehouse, frame, {
    metrics: [...metrics],
    breakdown: "cohort.7",
  });
  expect(values.map(({ value, readings }) => [value, readings[0]?.value])).toEqual([
    ["in", 2],
    ["", 1],
  ]);
  const scope = { project, period: frame.period, includeExcluded: false };
  expect(await cohortOverlaps(stage.warehouse, scope, { cohort: 7 })).toEqual([{ cohort: 8, members: 1 }]);
});
