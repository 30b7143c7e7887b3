import { describe, expect, test } from "vitest";
import { oracleRetention } from "./retention";
import type { RetentionQuestion } from "./retention-question";
import { told } from "./story";

const zone = "America/New_York";
const project = { zone, weekStart: 1, inactive: ["NPS Prompted"] };
const base: RetentionQuestion = {
  period: { from: "2026-03-02", to: "2026-03-23" },
  births: "first",
  return: [{ event: "*" }],
  unit: "week",
  units: 2,
  kind: "on",
  mode: "calendar",
  mean: "weighted",
};
const tell = (person: string, event: string, at: string, more = {}) =>
  told(zone, person, event, `2026-03-${at}`, more);

/**
 * Weeks that begin on Monday 2, 9 and 16 March; clocks go forward on Sunday 8. It is Tuesday 24, noon.
 *
 *        2–8                 9–15       16–22          23–
 * anna   joins 2, orders 3   active     –              active
 * ben    joins 8 at 23:30    –          orders         –
 * cleo                       order 9    joins 16       prompted only
 * dan    known 5, no joining            active 17
 */
const log = [
  tell("anna", "Member Joined", "02T10:00-05:00", { channel: "wechat" }),
  tell("anna", "Order Completed", "03T10:00-05:00", { order: "small" }),
  tell("anna", "Checked In", "10T10:00-04:00"),
  tell("anna", "Checked In", "23T10:00-04:00"),
  tell("ben", "Member Joined", "08T23:30-04:00", { channel: "weibo" }),
  tell("ben", "Order Completed", "22T23:59-04:00", { order: "big" }),
  tell("cleo", "Order Completed", "09T00:00-04:00", { order: "big" }),
  tell("cleo", "Member Joined", "16T12:00-04:00", { channel: "wechat" }),
  tell("cleo", "NPS Prompted", "23T12:00-04:00"),
  tell("dan", "Checked In", "04T12:00-05:00", { known: false }),
  tell("dan", "Checked In", "05T12:00-05:00"),
  tell("dan", "Checked In", "17T12:00-04:00"),
];
const now = Date.parse("2026-03-24T12:00-04:00");
const ask = (changes: Partial<RetentionQuestion> = {}) =>
  [...oracleRetention(log, project, now, { ...base, ...changes })].map(([value, { cohorts, means }]) => ({
    value,
    rows: cohorts.map(({ start, members, cells }) =>
      [
        start.slice(8),
        members.length,
        ...cells.map(({ returned, mature }) => `${returned.length}${mature ? "" : "?"}`),
      ].join(" "),
    ),
    means,
  }));

describe("by calendar week", () => {
  test("joining, or the first identified event of who never did", () => {
    // Of anna, ben, dan: unit 1 anna; unit 2 ben and dan. Cleo's joining makes her active in her own week.
    expect(ask()).toEqual([{ value: "", rows: ["02 3 3 1 2", "16 1 1 0? 0?"], means: [1, 1 / 3, 2 / 3] }]);
  });

  test("from: in the unit or any later one", () => {
    expect(ask({ kind: "from" })[0]?.rows).toEqual(["02 3 3 3 3", "16 1 1 0? 0?"]);
  });

  test("bracket: any unit of a range, mature when its last unit is over", () => {
    expect(
      ask({
        kind: "bracket",
        brackets: [
          [0, 0],
          [1, 2],
          [3, 4],
        ],
      })[0]?.rows,
    ).toEqual(["02 3 3 3 1?", "16 1 1 0? 0?"]);
  });

  test("a cohort is clipped by the period, its units are not", () => {
    // Born on 8 March only: ben. Anna's and dan's births lie before the period.
    const rows = ask({ period: { from: "2026-03-08", to: "2026-03-16" } })[0]?.rows;
    expect(rows).toEqual(["08 1 1 0 1"]);
  });

  test("first ever and every", () => {
    const birth = [{ event: "Checked In" }];
    // First: anna 10, dan 4. Every: anna 10 (23 is outside), dan 4 and 5 once, dan 17.
    expect(ask({ birth })[0]?.rows).toEqual(["02 1 1 0 1", "09 1 1 0 1?"]);
    expect(ask({ birth, births: "every" })[0]?.rows).toEqual(["02 1 1 0 1", "09 1 1 0 1?", "16 1 1 0? 0?"]);
  });

  test("the filter comes after first ever", () => {
    const birth = [{ event: "Member Joined" }, { event: "Order Completed" }];
    const filter = { subject: "order", is: "among", values: ["big"] } as const;
    // First: anna joins, ben joins, cleo orders. Only cleo's birth is a big order, and only big orders are returns.
    expect(ask({ birth, filter })[0]?.rows).toEqual(["09 1 1 0 0?"]);
    const big = [{ event: "Order Completed", filter }];
    expect(ask({ birth: big, filter })[0]?.rows).toEqual(["09 1 1 0 0?", "16 1 1 0? 0?"]);
  });

  test("simple mean, and a breakdown by the birth", () => {
    // Unit 0 of a return by ordering: anna of three, none of one: weighted 1/4, simple 1/6.
    const ordering = { return: [{ event: "Order Completed" }] };
    expect(ask(ordering)[0]?.means[0]).toBe(1 / 4);
    expect(ask({ ...ordering, mean: "simple" })[0]?.means[0]).toBeCloseTo(1 / 6, 15);
    expect(ask({ breakdown: "channel" }).map(({ value, rows }) => [value, ...rows])).toEqual([
      ["wechat", "02 1 1 1 0", "16 1 1 0? 0?"],
      ["", "02 1 1 0 1"],
      ["weibo", "02 1 1 0 1"],
    ]);
  });
});

describe("rolling", () => {
  const days: Partial<RetentionQuestion> = { unit: "day", units: 2, mode: "rolling" };

  test("24 hours from the own birth, whatever the clocks do", () => {
    // Born on the 7th at 12:00; back on the 8th at 12:30 EDT, which is 23.5 hours later: unit 0, but calendar day 1.
    const shifted = [
      tell("eve", "Member Joined", "07T12:00-05:00"),
      tell("eve", "Checked In", "08T12:30-04:00"),
      tell("eve", "Checked In", "09T13:00-04:00"),
    ];
    const cellsOf = (changes: Partial<RetentionQuestion>) =>
      oracleRetention(shifted, project, now, {
        ...base,
        ...days,
        return: [{ event: "Checked In" }],
        ...changes,
      })
        .get("")
        ?.cohorts[0]?.cells.map(({ returned }) => returned.length);
    expect(cellsOf({})).toEqual([1, 0, 1]);
    expect(cellsOf({ mode: "calendar" })).toEqual([0, 1, 1]);
  });

  test("mature when the last one born has had all the time", () => {
    // Born on 8 March, the cohort's last day; it ends on the 9th at 0:00 EDT. Unit 1 is over on the 11th at 0:00 EDT.
    const rowsAt = (at: string) =>
      oracleRetention(log, project, Date.parse(at), {
        ...base,
        ...days,
        period: { from: "2026-03-08", to: "2026-03-09" },
      })
        .get("")
        ?.cohorts[0]?.cells.map(({ mature }) => mature);
    expect(rowsAt("2026-03-11T00:00-04:00")).toEqual([true, true, false]);
    expect(rowsAt("2026-03-10T23:59:59-04:00")).toEqual([true, false, false]);
  });

  test("before the birth does not count, the birth itself does", () => {
    // Unit 0: both by their birth. Unit 1: anna on the 10th. Unit 2: anna, an hour less than 21 days on; ben, 14 days and
    // 29 minutes on. The last of the first cohort may be born up to the 9th, and has unit 2 until the 30th.
    const joined = { birth: [{ event: "Member Joined" }], unit: "week" as const, period: base.period };
    expect(ask({ ...days, ...joined })[0]?.rows).toEqual(["02 2 2 1 2?", "16 1 1? 0? 0?"]);
  });
});
