import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { activitiesAnalysis, readActivities } from "#queries/activities/activities-analysis";
import { activityEffectAnalysis, readActivityEffect } from "#queries/activities/activity-effect-analysis";
import type { Frame } from "#queries/frame";
import { type Happening, deedsOf, randomActivityLog } from "./activities-oracle/activity-log";
import { oracleActivities, oracleEffect, whoDid, worldOf } from "./activities-oracle/activity-oracle";
import { localDay } from "./analyses-oracle/local-midnight";
import { drawsFrom } from "./analyses-oracle/random-numbers";
import { membersAt } from "./against-oracle/answer-of";
import { differences } from "./against-oracle/differences";
import { openStage, projectOf, type Stage } from "./stage";

const DAY = 86_400_000;
const PERSONS = 400;

let stage: Stage;
beforeAll(async () => {
  stage = await openStage();
});
afterAll(() => stage.close());

/** Around a day on which clocks change, where there is one. */
describe.each([
  { id: 1, zone: "Asia/Shanghai", from: Date.UTC(2026, 0, 10) },
  { id: 2, zone: "America/New_York", from: Date.UTC(2026, 0, 22) },
])("$zone", ({ id, zone, from }) => {
  const project = projectOf({ id, zone });
  let log: Happening[];
  let world: ReturnType<typeof worldOf>;
  const since = localDay(from + 35 * DAY, zone);
  const until = localDay(from + 60 * DAY, zone);
  const now = new Date(from + 79.5 * DAY);
  const everybody: Frame = {
    ...{ project, now, period: { from: since, to: until }, includeExcluded: false },
    ...{ comparison: "none", granularity: "day" },
  };
  beforeAll(async () => {
    log = randomActivityLog(drawsFrom(id), from, PERSONS);
    world = worldOf(log, zone);
    await stage.play(project, deedsOf(log, from));
  });

  const amongBuyers: Frame = {
    ...everybody,
    filter: { subject: "event", is: "among", values: ["Order Completed"] },
  };

  test.each([
    { whose: "everybody", asked: everybody },
    { whose: "who bought in the period", asked: amongBuyers },
  ])(
    "activities and their types are listed as the oracle counts them, of $whose",
    async ({ asked: frame }) => {
      const chosen = frame.filter && whoDid(world, "Order Completed", since, until);
      const found = await readActivities(stage.warehouse, frame);
      for (const of of ["activity", "type"] as const) {
        const listed = of === "activity" ? found.activities : found.types;
        const byName = (all: readonly { name: string }[]) =>
          all.toSorted((a, b) => (a.name < b.name ? -1 : 1));
        const expected = oracleActivities(world, since, until, of, chosen).map(({ units, ...one }) => ({
          ...one,
          sales: `${units}.00`,
        }));
        expect(expected.length).toBe(of === "activity" ? 4 : 2);
        expect(differences(byName(listed), byName(expected))).toEqual([]);
        for (const one of listed) {
          for (const who of ["reached", "joined", "completed"] as const) {
            const asked = { of, name: one.name, who };
            const members = await membersAt(activitiesAnalysis, stage.warehouse, frame, asked);
            expect(new Set(members).size, JSON.stringify(asked)).toBe(one[who]);
            expect(members.length).toBe(one[who]);
          }
        }
      }
      expect(found.activities.map(({ last }) => last)).toEqual(
        found.activities
          .map(({ last }) => last)
          .toSorted()
          .toReversed(),
      );
    },
  );

  test.each([
    { of: "activity", name: "live-1" },
    { of: "type", name: "live" },
    { of: "type", name: "group_buy" },
    { of: "type", name: "live", ofBuyers: true },
  ] as const)(
    "what $of $name did to those who took part, as the oracle counts it member by member",
    async ({ ofBuyers = false, ...asked }: { of: "activity" | "type"; name: string; ofBuyers?: boolean }) => {
      const frame = ofBuyers ? amongBuyers : everybody;
      const chosen = ofBuyers ? whoDid(world, "Order Completed", since, until) : undefined;
      const { runs, match, members, effects } = await readActivityEffect(stage.warehouse, frame, asked);
      const today = localDay(now.getTime(), zone);
      const expected = oracleEffect(
        world,
        { since, until, today },
        ({ id: run, type }) => (asked.of === "type" ? type === asked.name : run === asked.name),
        chosen,
      );
      const { took, matched, others, balance } = match;
      const bare = balance.map(({ before, after }) => ({ before, after }));
      const naive = effects.map((one) => ({
        runs: one.runs,
        took: one.took,
        naive: one.naive?.estimate ?? null,
      }));
      const { effects: wanted, ...rest } = expected;
      expect(differences({ runs, took, matched, others, balance: bare }, rest, "", 1e-9)).toEqual([]);
      const wantedNaive = wanted.map((one) => ({ runs: one.runs, took: one.took, naive: one.naive }));
      expect(differences(naive, wantedNaive, "", 1e-9)).toEqual([]);
      const told = effects.map(({ matched: one }, place) => {
        if (one === null) return null;
        const { matched: estimate, reach } = wanted[place] ?? {};
        return [
          [one.estimate, one.interval.high - one.estimate],
          [estimate, reach],
        ];
      });
      expect(told.flatMap((pair) => (pair ? differences(pair[0], pair[1], "", 1e-9) : []))).toEqual([]);
      for (const who of ["took", "matched", "others"] as const) {
        const listed = await membersAt(activityEffectAnalysis, stage.warehouse, frame, { ...asked, who });
        expect(new Set(listed).size).toBe(listed.length);
        expect(members[who]).toBe(listed.length);
        // Of a type a member is matched in each activity.
        if (asked.of === "activity") expect(match[who]).toBe(listed.length);
        else expect(match[who]).toBeGreaterThanOrEqual(listed.length);
      }
      const bought = { ...asked, number: "sales_within" };
      const buyers = await membersAt(activityEffectAnalysis, stage.warehouse, frame, bought);
      expect(effects[0]).toMatchObject({ number: "sales_within", did: buyers.length });
      // Of two streams the effects are told; the single ones may have too few who are alike.
      if (asked.name === "live" && !ofBuyers) expect(match).toMatchObject({ refused: null });
    },
  );
});
