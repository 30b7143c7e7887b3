import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Frame } from "#queries/frame";
import { readRetention, readRetentionMembers } from "#queries/retention/read-retention";
import { retentionParams } from "#queries/retention/retention-question";
import { openStage, projectOf, type Stage } from "./stage";

let stage: Stage;
const shanghai = projectOf({ id: 1 });
const newYork = projectOf({ id: 2, zone: "America/New_York" });

/**
 * Weeks of March 2026 that begin on Monday 2, 9, 16, 23; today is Wednesday 25. J joins, x active, o orders.
 *
 *         2–8        9–15      16–22      23–
 * anna    J Mo 2     x 10      x 16       x 24
 * ben     J Su 8     –         o 22 23:59 –
 * cleo               J 9       o 16       –
 * dan                J 15, o   –          –
 * eve                          J 18       x 23
 */
const shanghaiDeeds = [
  ["anna", "Member Joined", "02T10:00", "wechat"],
  ["anna", "Checked In", "10T10:00"],
  ["anna", "Checked In", "16T00:00"],
  ["anna", "Checked In", "24T10:00"],
  ["ben", "Member Joined", "08T23:00", "weibo"],
  ["ben", "Order Completed", "22T23:59"],
  ["cleo", "Member Joined", "09T00:00", "wechat"],
  ["cleo", "Order Completed", "16T12:00"],
  ["dan", "Member Joined", "15T10:00", "weibo"],
  ["dan", "Order Completed", "15T11:00"],
  ["dan", "NPS Prompted", "24T11:00"],
  ["eve", "Member Joined", "18T10:00", "weibo"],
  ["eve", "Checked In", "23T10:00"],
] as const;

beforeAll(async () => {
  stage = await openStage();
  await stage.play(
    shanghai,
    shanghaiDeeds.map(([who, did, at, channel = ""]) => ({ who, did, at: `2026-03-${at}+08:00`, channel })),
  );
  // Clocks go forward at 2:00 on Sunday 8 March: that day has 23 hours.
  await stage.play(newYork, [
    { who: "fay", did: "Member Joined", at: "2026-03-07T23:30-05:00" },
    { who: "fay", did: "Checked In", at: "2026-03-08T23:45-04:00" },
    { who: "gus", did: "Member Joined", at: "2026-03-07T00:10-05:00" },
    { who: "gus", did: "Checked In", at: "2026-03-09T00:05-04:00" },
  ]);
});
afterAll(() => stage.close());

const frameOf = (
  project: typeof shanghai,
  from: string,
  to: string,
  now = "2026-03-25T02:00:00Z",
): Frame => ({
  project,
  period: { from, to },
  comparison: "none",
  granularity: "week",
  now: new Date(now),
  includeExcluded: false,
});
const march = frameOf(shanghai, "2026-03-02", "2026-03-26");
const tableOf = async (frame: Frame, asked: object) => {
  const { parts } = await readRetention(stage.warehouse, frame, retentionParams.parse(asked));
  return parts.map(({ value, cohorts, means }) => ({
    value,
    rows: cohorts.map(({ day, size, cells }) =>
      [day.slice(8), size, ...cells.map(({ returned, mature }) => `${returned}${mature ? "" : "?"}`)].join(
        " ",
      ),
    ),
    means: means.map(({ rate }) => rate),
  }));
};

describe("by calendar week", () => {
  test("since joining, any activity", async () => {
    expect(await tableOf(march, { units: 3 })).toEqual([
      {
        value: null,
        rows: ["02 2 2 1 2 1?", "09 2 2 1 0? 0?", "16 1 1 1? 0? 0?"],
        means: [1, 2 / 4, 2 / 2, null],
      },
    ]);
  });

  test("in a unit or later, and in ranges of units", async () => {
    const [from] = await tableOf(march, { units: 2, kind: "from" });
    expect(from?.rows).toEqual(["02 2 2 2 2", "09 2 2 1 0?", "16 1 1 1? 0?"]);
    const [bracket] = await tableOf(march, {
      kind: "bracket",
      brackets: [
        [0, 0],
        [1, 2],
      ],
    });
    expect(bracket?.rows).toEqual(["02 2 2 2", "09 2 2 1?", "16 1 1 1?"]);
    expect(bracket?.means).toEqual([1, 1]);
  });

  test("of orders, by the channel of joining", async () => {
    const asked = { units: 1, return: [{ event: "Order Completed" }], breakdown: "join.channel" };
    expect(await tableOf(march, asked)).toEqual([
      { value: "weibo", rows: ["02 1 0 0", "09 1 1 0", "16 1 0 0?"], means: [1 / 3, 0] },
      { value: "wechat", rows: ["02 1 0 0", "09 1 0 1"], means: [0, 1 / 2] },
    ]);
  });

  test("since every order, filtered", async () => {
    const orders = [{ event: "Order Completed" }];
    const [every] = await tableOf(march, { units: 1, birth: orders, births: "every", return: orders });
    expect(every?.rows).toEqual(["09 1 1 0", "16 2 2 0?"]);
    const filter = { subject: "join.channel", is: "among", values: ["weibo"] } as const;
    const [weibo] = await tableOf(
      { ...march, filter: { ...filter, values: [...filter.values] } },
      { units: 1 },
    );
    expect(weibo?.rows).toEqual(["02 1 1 0", "09 1 1 0", "16 1 1 1?"]);
  });

  test("the first is the first ever, not the first in the period", async () => {
    const since16 = frameOf(shanghai, "2026-03-16", "2026-03-26");
    const checkedIn = { units: 1, birth: [{ event: "Checked In" }] };
    // anna checked in on the 16th and the 24th, but for the first time on the 10th; eve did on the 23rd.
    const [first] = await tableOf(since16, checkedIn);
    expect(first?.rows).toEqual(["23 1 1? 0?"]);
    const [every] = await tableOf(since16, { ...checkedIn, births: "every" });
    expect(every?.rows).toEqual(["16 1 1 1?", "23 2 2? 0?"]);
  });

  test("a period that begins within a week names its cohort by its own first day", async () => {
    const [part] = await tableOf(frameOf(shanghai, "2026-03-05", "2026-03-16"), { units: 1 });
    expect(part?.rows).toEqual(["05 1 1 0", "09 2 2 1"]);
  });

  test("the simple mean counts cohorts alike", async () => {
    const [part] = await tableOf(march, { units: 1, mean: "simple", return: [{ event: "Order Completed" }] });
    // Orders in the week after: none of 2, one of 2; the third cohort's is not over.
    expect(part?.means).toEqual([1 / 6, 1 / 4]);
  });

  test("the members behind a cell", async () => {
    const asked = retentionParams.parse({ units: 3 });
    const cell = { cohort: "2026-03-02", column: 2 };
    expect(await readRetentionMembers(stage.warehouse, march, asked, cell)).toHaveLength(2);
    expect(await readRetentionMembers(stage.warehouse, march, asked, { ...cell, column: 3 })).toHaveLength(1);
  });
});

describe("over the change of the clocks", () => {
  const saturday = frameOf(newYork, "2026-03-07", "2026-03-08", "2026-03-20T12:00:00Z");
  const asked = { unit: "day", units: 2 };

  test("calendar days are local", async () => {
    const [part] = await tableOf(saturday, asked);
    expect(part?.rows).toEqual(["07 2 2 1 1"]);
  });
  test("rolling days have 24 hours", async () => {
    // fay comes back after 23 h 15 min, gus after 46 h 55 min.
    const [part] = await tableOf(saturday, { ...asked, mode: "rolling" });
    expect(part?.rows).toEqual(["07 2 2 1 0"]);
  });
  test("a rolling cell is mature when its last member's time is over", async () => {
    const [part] = await tableOf(frameOf(newYork, "2026-03-07", "2026-03-08", "2026-03-09T05:00:00Z"), {
      ...asked,
      mode: "rolling",
    });
    // The last may have been born at the midnight after, 2026-03-08T05:00Z.
    expect(part?.rows).toEqual(["07 2 2 1? 0?"]);
  });
});

describe("beside the period compared with", () => {
  const meansOf = async (from: string, to: string, asked: object) => {
    const frame = { ...frameOf(shanghai, from, to), comparison: "previous" } as const;
    const { parts } = await readRetention(stage.warehouse, frame, retentionParams.parse(asked));
    return parts.map(({ value, means }) => ({ value, means }));
  };

  test("the week before: half came back then as now", async () => {
    const [all] = await meansOf("2026-03-09", "2026-03-16", { units: 1 });
    const change = all?.means[1]?.change;
    expect(change).toMatchObject({ previous: 1 / 2, absolute: 0, noise: true });
    // Two halves of two: √2 times the half of a Wilson interval from 0.0945 to 0.9055.
    expect(change?.interval?.low).toBeCloseTo(-0.5734, 3);
    expect(change?.interval?.high).toBeCloseTo(0.5734, 3);
  });

  test("what is not mature yet has no difference; simple means have no interval", async () => {
    const [young] = await meansOf("2026-03-16", "2026-03-23", { units: 1 });
    expect(young?.means[1]?.change).toMatchObject({ previous: 1 / 2, absolute: null, interval: null });
    const [simple] = await meansOf("2026-03-09", "2026-03-16", { units: 1, mean: "simple" });
    expect(simple?.means[1]?.change).toEqual({
      previous: 1 / 2,
      absolute: 0,
      relative: 0,
      interval: null,
      noise: null,
    });
  });

  test("each value of a breakdown beside itself", async () => {
    const parts = await meansOf("2026-03-09", "2026-03-16", { units: 1, breakdown: "join.channel" });
    const previous = parts.map(({ value, means }) => [value, means[1]?.rate, means[1]?.change?.previous]);
    expect(previous.toSorted()).toEqual([
      ["wechat", 1, 1],
      ["weibo", 0, 0],
    ]);
  });
});
