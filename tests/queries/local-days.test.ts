import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { readOverview } from "#queries/overview/read-overview";
import { addDays } from "#queries/period/local-days";
import { seriesIn, valuesIn } from "./readings";
import { type Deed, openStage, projectOf, type Stage } from "./stage";

let stage: Stage;
beforeAll(async () => {
  stage = await openStage();
});
afterAll(() => stage.close());

/** Two members join and buy a moment before and at each instant; the orders cost 1, 10, 100 … in turn. */
const around = (...instants: string[]): Deed[] =>
  instants.flatMap((instant, place) =>
    [-1, 0].flatMap((offset, side) => {
      const at = new Date(Date.parse(instant) + offset).toISOString();
      const who = `${place}-${side}`;
      return [
        { at, who, did: "Member Joined" },
        { at, who, did: "Order Completed", order: who, money: String(10 ** (2 * place + side)) },
        { at, who, did: "NPS Answered", score: side === 0 ? 0 : 10 },
      ];
    }),
  );

describe.each([
  // Clocks go forward at 2:00 on 8 March, so the day has 23 hours.
  ["America/New_York", ["2026-03-08T05:00:00Z", "2026-03-09T04:00:00Z"], "2026-03-07", "2026-03-10"],
  // Clocks go back at 3:45 on 5 April, so the day has 25 hours.
  ["Pacific/Chatham", ["2026-04-04T10:15:00Z", "2026-04-05T11:15:00Z"], "2026-04-04", "2026-04-07"],
  // Always 8 hours ahead.
  ["Asia/Shanghai", ["2026-03-07T16:00:00Z", "2026-03-08T16:00:00Z"], "2026-03-07", "2026-03-10"],
])("midnights in %s", (zone, midnights, from, to) => {
  const project = projectOf({ id: zone.length, zone });
  const ask = (period: { from: string; to: string }) =>
    readOverview(stage.warehouse, {
      project,
      period,
      comparison: "none",
      granularity: "day",
      now: new Date("2026-06-01T00:00:00Z"),
      includeExcluded: false,
    });
  beforeAll(() => stage.play(project, around(...midnights)));

  test("a day begins at its first instant and ends before the next one's", async () => {
    const overview = await ask({ from, to });
    expect(seriesIn(overview, "new_members")).toEqual([1, 2, 1]);
    expect(seriesIn(overview, "dau")).toEqual([1, 2, 1]);
    expect(seriesIn(overview, "net_sales")).toEqual(["1.00", "110.00", "1000.00"]);
    expect(seriesIn(overview, "members_total")).toEqual([1, 3, 4]);
    expect(seriesIn(overview, "nps")).toEqual([-100, 0, 100]);
  });

  test("nothing of the neighbours is in a period of one day", async () => {
    const day = addDays(from, 1);
    expect(valuesIn(await ask({ from: day, to: addDays(day, 1) }))).toMatchObject({
      new_members: 2,
      members_total: 3,
      dau: 2,
      orders: 2,
      net_sales: "110.00",
      nps: 0,
    });
  });
});
