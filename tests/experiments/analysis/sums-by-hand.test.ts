import { afterAll, beforeAll, expect, test } from "vitest";
import { readSums } from "#experiments/analysis/read-sums";
import { exposureCounts } from "#queries/experiments/exposure-counts";
import { armTies } from "#queries/experiments/arm-ties";
import { openStage, projectOf, type Deed, type Stage } from "#tests/queries/stage";
import { giftOf, hours, ordered, saw, seenAt, storyRows } from "./experiment-story";

let stage: Stage;
beforeAll(async () => {
  stage = await openStage();
});
afterAll(() => stage.close());

const joined = (who: string, more: Partial<Deed>): Deed => ({
  ...{ at: hours(-100), who, did: "Member Joined" },
  ...more,
});
const goals = [{ kind: "catalogue", metric: "orders" }];

/**
 * The window of two days is [exposure, exposure + 48 h): anna's order at the very moment counts, that two days later does
 * not; ben ordered before and on the next day; cleo saw it on the phone first, as nobody, and is b; dan saw both; eva is a bot.
 */
test("the window begins with the exposure and ends before its last moment; a phone's exposure is its owner's", async () => {
  await stage.store(
    storyRows(1, [
      saw("anna", "a", 10),
      ...[ordered("anna", 10, "1.5"), ordered("anna", 57.999, "2"), ordered("anna", 58, "4")],
      saw("ben", "a", 10),
      ...[ordered("ben", 9.999, "8"), ordered("ben", 34, "16.0001")],
      saw("cleo's phone", "b", 5, { anonymous: true }),
      saw("cleo", "b", 20, { also: "cleo's phone" }),
      ordered("cleo", 6, "32"),
      ...[saw("dan", "a", 1), saw("dan", "b", 2), ordered("dan", 3, "64")],
      ...[saw("eva", "a", 1, { excluded: "bot:user-agent" }), ordered("eva", 3, "128")],
    ]),
  );
  const design = {
    goals: [{ kind: "catalogue", metric: "net_sales", windowDays: 2 }],
    guardrails: [{ kind: "catalogue", metric: "purchase_conversion", windowDays: 2 }],
    analysis: { cupedDays: 1 },
  };
  const rows = await readSums(stage.warehouse, seenAt(1), giftOf(design));
  expect(rows.map(({ arm, members, sums }) => ({ arm, members, sums }))).toEqual([
    // 1.5 + 2 and 16.0001 after, nothing and 8 before; both bought, ben before as well.
    {
      arm: 1,
      members: 2,
      sums: [
        ["195001", "80000"],
        ["2", "1"],
      ],
    },
    {
      arm: 2,
      members: 1,
      sums: [
        ["320000", "0"],
        ["1", "0"],
      ],
    },
  ]);
  const first = giftOf({ ...design, exposure: { inSeveral: "first" } });
  expect((await readSums(stage.warehouse, seenAt(1), first)).map(({ members }) => members)).toEqual([3, 1]);
});

/** With the first view as activation, ada counts from hour 12, bea never does, and cid from before he saw b not at all. */
test("members count from what they do first after they were exposed", async () => {
  const viewed = (who: string, hour: number): Deed => ({ at: hours(hour), who, did: "Product Viewed" });
  await stage.store(
    storyRows(2, [
      ...[saw("ada", "a", 10), ordered("ada", 11), viewed("ada", 12), ordered("ada", 13)],
      ...[saw("bea", "a", 10), ordered("bea", 11)],
      ...[viewed("cid", 9), saw("cid", "b", 10), ordered("cid", 11)],
    ]),
  );
  const activated = giftOf({ goals, exposure: { activation: [{ event: "Product Viewed" }] } });
  const rows = await readSums(stage.warehouse, seenAt(2), activated);
  expect(rows.map(({ arm, members, sums }) => ({ arm, members, orders: sums[0] }))).toEqual([
    { arm: 1, members: 1, orders: ["1", "1"] },
  ]);
});

/** Arm a: tea (3 orders of 2 members) and gus alone with 1; arm b: cups (2 of 1) and hal, whom gus invited, with 0. */
test("members drawn together are summed up together, by community and by who leads back to whom", async () => {
  await stage.store(
    storyRows(3, [
      joined("ann", { properties: { community_id: "tea" } }),
      joined("bob", { properties: { community_id: "tea" } }),
      joined("fay", { properties: { community_id: "cups" } }),
      ...[joined("hal", { inviter: "gus" }), joined("bob", { at: hours(-50), inviter: "fay" })],
      ...[saw("ann", "a", 1), saw("bob", "a", 1), saw("gus", "a", 1), saw("fay", "b", 1), saw("hal", "b", 1)],
      ...[ordered("ann", 2), ordered("ann", 3), ordered("bob", 2), ordered("gus", 2)],
      ...[ordered("fay", 2), ordered("fay", 3)],
    ]),
  );
  const told = async (by: string) =>
    (await readSums(stage.warehouse, seenAt(3), giftOf({ goals, unit: { of: "cluster", by } }))).map(
      ({ members, units, sums, products }) => [members, units[0], sums[0], products[0]],
    );
  expect(await told("group")).toEqual([
    [3, 2, ["4", "3"], ["10", "7", "5"]],
    [2, 2, ["2", "2"], ["4", "2", "2"]],
  ]);
  // Of gus's tree gus is in a and hal in b; ann and bob, whose first join names nobody, are alone.
  expect(await told("inviter tree")).toEqual([
    [3, 3, ["4", "3"], ["6", "4", "3"]],
    [2, 2, ["2", "2"], ["4", "2", "2"]],
  ]);
});

/** Four funnels of twenty steps each are more than a number has bits; gil takes all steps of the last one, and half of the first. */
test("more marks than one number has room for", async () => {
  const names = (of: string, count: number) => Array.from({ length: count }, (_, step) => `${of} ${step}`);
  const done = [...names("P", 10), ...names("S", 20)];
  await stage.store(
    storyRows(6, [
      saw("gil", "a", 1),
      ...done.map((did, place): Deed => ({ at: hours(2 + place / 100), who: "gil", did })),
    ]),
  );
  const funnels = ["P", "Q", "R", "S"].map((of) => ({
    ...{ kind: "funnel", name: of },
    steps: names(of, 20).map((event) => [{ event }]),
  }));
  const [row] = await readSums(stage.warehouse, seenAt(6), giftOf({ goals: funnels }));
  expect(row?.sums).toEqual([["0"], ["0"], ["0"], ["1"]]);
  const times = (count: number, number: number) => Array.from({ length: count }, () => number);
  expect(row?.steps).toEqual([[...times(10, 1), ...times(10, 0)], times(20, 0), times(20, 0), times(20, 1)]);
});

test("who knows somebody in another arm, by an invitation or a small community", async () => {
  const crowd = Array.from({ length: 21 }, (_, number) => `c${number}`);
  await stage.store(
    storyRows(4, [
      ...crowd.map((who) => joined(who, { properties: { community_id: "square" } })),
      ...crowd.map((who, number) => saw(who, number % 2 === 0 ? "a" : "b", 1)),
      joined("ann", { properties: { community_id: "tea" } }),
      joined("bob", { properties: { community_id: "tea" } }),
      joined("cid", { properties: { community_id: "cups" } }),
      joined("dot", { properties: { community_id: "cups" }, inviter: "eli" }),
      joined("flo", { inviter: "eli" }),
      ...[saw("ann", "a", 1), saw("bob", "b", 1), saw("cid", "a", 1), saw("dot", "a", 1)],
      ...[saw("eli", "b", 1), saw("flo", "b", 1)],
    ]),
  );
  const scope = { ...seenAt(4), period: { from: "2026-03-02", to: "2026-03-24" } };
  const asked = {
    ...{ experiment: "gift", variations: ["a", "b"], activation: null, inSeveral: "left out" as const },
    ...{ exposed_from: Date.parse(hours(0)), exposed_to: Date.parse(hours(100)) },
  };
  // The square has 21 of them, too many to know each other. ann and bob meet in tea; dot was invited by eli, who is in b; flo and eli are both in b, cid and dot both in a.
  expect(await armTies(stage.warehouse, scope, asked)).toEqual([
    { members: 27, invited: 2, grouped: 2, tied: 4 },
  ]);
});

test("exposures are counted by arm, by day, channel, platform and how late they came", async () => {
  const late = (minutes: number, at: string) =>
    new Date(Date.parse(at) + minutes * 60_000).toISOString().replace("T", " ").slice(0, -1);
  const rows = storyRows(5, [
    saw("ann", "a", 1, { channel: "wechat" }),
    saw("bob", "b", 30, { channel: "wechat" }),
    ...[saw("cid", "a", 1), saw("cid", "gone", 2), saw("dot", "gone", 3)],
  ]).map((row) =>
    row.user_id === "bob"
      ? { ...row, received: late(90, hours(30)), context: { os: { name: "Android" } } }
      : row,
  );
  await stage.store(rows);
  const scope = { project: projectOf({ id: 5 }), period: { from: "2026-03-01", to: "2026-04-01" } };
  const counts = await exposureCounts(
    stage.warehouse,
    { ...scope, includeExcluded: false },
    {
      ...{ experiment: "gift", variations: ["a", "b"] },
      ...{ exposed_from: Date.parse(hours(0)), exposed_to: Date.parse(hours(100)) },
    },
  );
  const told = (arm: number | null) =>
    counts.filter((one) => one.arm === arm).map(({ of, value, members }) => [of, value, members]);
  expect(told(1)).toEqual([
    ["all", "", 1],
    ["channel", "wechat", 1],
    ["day", "2026-03-02", 1],
    ["delay", "minute", 1],
    ["platform", "", 1],
  ]);
  expect(told(2)).toEqual([
    ["all", "", 1],
    ["channel", "wechat", 1],
    ["day", "2026-03-03", 1],
    ["delay", "day", 1],
    ["platform", "android", 1],
  ]);
  expect(told(null)).toEqual([["all", "", 1]]);
  expect(told(0)[0]).toEqual(["all", "", 1]);
});
