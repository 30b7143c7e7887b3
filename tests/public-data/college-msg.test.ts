import { readFile } from "node:fs/promises";
import { afterAll, beforeAll, expect, test } from "vitest";
import { readReciprocity } from "#queries/engagement/reciprocity-analysis";
import { readRetention } from "#queries/retention/read-retention";
import { retentionParams } from "#queries/retention/retention-question";
import { z } from "zod";
import { publicFile } from "./public-file";
import { openPublicProject, type PublicProject } from "./import-public";

// 195 days from the first message to the last; the day after is today, so who came on day 195 − n is the last to be
// mature on day n.
const PERIOD = { from: "2004-04-15", to: "2004-10-27" };

let college: PublicProject;
beforeAll(async () => {
  college = await openPublicProject("USD", "2004-10-27T00:00:00Z");
  const report = await college.import("college_msg.csv.gz", "college-msg");
  expect(report).toMatchObject({ rows: 59_835, events: 59_835, accepted: 59_835, rejected: 0 });
});
afterAll(() => college.close());

test("who sends is a member from the first message on", async () => {
  const of = await college.overview(PERIOD);
  expect(of("members_total").value).toBe(1350);
  expect(of("new_members").value).toBe(1350);
});

test.each([
  ["retention_d1", 590, 1349],
  ["retention_d7", 354, 1346],
  ["retention_d30", 144, 1330],
] as const)("%s is %i of %i mature members", async (metric, active, eligible) => {
  const { value, n } = (await college.overview(PERIOD))(metric);
  expect(n).toBe(eligible);
  expect(value).toBeCloseTo(active / eligible, 12);
});

const KNOWN = z.object({
  day_n: z.coerce.number(),
  eligible: z.coerce.number(),
  active_on_day_n: z.coerce.number(),
  "active_any_day_1..n": z.coerce.number(),
  active_on_or_after_n: z.coerce.number(),
});

/** Published by day: how many could come, came on it, on any day up to it, and on it or later. */
async function knownDays() {
  const text = await readFile(publicFile("expected-college-msg-retention.csv"), "utf8");
  const [head = "", ...lines] = text.trim().split(/\r?\n/);
  const names = head.split(",");
  return lines.map((line) => {
    const cells = line.split(",");
    return KNOWN.parse(Object.fromEntries(names.map((name, at) => [name, cells[at]])));
  });
}

const DAYS = { unit: "day", units: 30, birth: [{ event: "*" }] };

test("on each of thirty days as many come back as is known", async () => {
  const asked = retentionParams.parse(DAYS);
  const { parts } = await readRetention(college.reader, college.frame(PERIOD), asked);
  const days = await knownDays();
  expect(parts[0]?.means.map(({ members, returned }) => [members, returned])).toEqual(
    days.map(({ eligible, active_on_day_n }) => [eligible, active_on_day_n]),
  );
});

test("up to day 1, 7 and 30 as many come back as is known", async () => {
  const days = await knownDays();
  for (const last of [1, 7, 30]) {
    const asked = retentionParams.parse({ ...DAYS, kind: "bracket", brackets: [[1, last]] });
    const { parts } = await readRetention(college.reader, college.frame(PERIOD), asked);
    const known = days.find(({ day_n }) => day_n === last);
    expect(parts[0]?.means.map(({ members, returned }) => [members, returned])).toEqual([
      [known?.eligible, known?.["active_any_day_1..n"]],
    ]);
  }
});

test("active members by day", async () => {
  const { series } = (await college.overview(PERIOD))("dau");
  const days = z.array(z.number()).parse(series.map(({ value }) => value));
  expect(days).toHaveLength(195);
  expect(Math.max(...days)).toBe(386);
  // 14,649 member-days: a mean of 75.12 over 195 days.
  expect(days.reduce((sum, day) => sum + day, 0)).toBe(14_649);
});

test("of who wrote to whom as much is returned as is known: 63.6 % of 20,296 (konect.cc/networks/opsahl-ucsocial)", async () => {
  const { ways } = await readReciprocity(college.reader, college.frame(PERIOD));
  const [any] = ways;
  expect(any).toMatchObject({ way: "any", ties: 20_296, turned: 1350 });
  expect(any?.reciprocity).toBeCloseTo(0.636, 3);
});

test("messages sent twice in a second are two", async () => {
  const row = z.object({ events: z.coerce.number() });
  const sql = "SELECT count() AS events FROM events WHERE project = {project: UInt32}";
  expect(await college.row(sql, row)).toEqual({ events: 59_835 });
});
