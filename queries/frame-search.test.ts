import { expect, test } from "vitest";
import { frameSearch, parseFrameSearch } from "./frame-search";
import { DEFAULT_STAGE_RULES } from "#store/postgres/stage-rules";

const project = {
  id: 1,
  key: "garden",
  name: "Garden",
  zone: "Asia/Shanghai",
  currency: "CNY",
  weekStart: 1,
  inactiveEvents: [],
  sessionMinutes: 30,
  inviteDays: 14,
  stageRules: DEFAULT_STAGE_RULES,
};
// 00:30 on 1 April in Shanghai.
const now = new Date("2026-03-31T16:30:00Z");
const parse = (search: string) => parseFrameSearch(new URLSearchParams(search), { project, now });
const question = (search: string) => {
  const parsed = parse(search);
  if (!parsed.ok) throw new Error(parsed.problems.map(({ message }) => message).join());
  return parsed.frame;
};
const period = (search: string) => question(search).period;

test("nothing said: 30 days up to today in the project's zone, by day, with the previous ones", () => {
  expect(question("")).toEqual({
    project,
    now,
    period: { from: "2026-03-03", to: "2026-04-02" },
    comparison: "previous",
    granularity: "day",
    includeExcluded: false,
  });
});

test("both days belong to the period", () => {
  expect(period("from=2026-03-01&to=2026-03-31")).toEqual({ from: "2026-03-01", to: "2026-04-01" });
  expect(period("from=2026-03-01&to=2026-03-01")).toEqual({ from: "2026-03-01", to: "2026-03-02" });
  expect(period("from=2026-03-30")).toEqual({ from: "2026-03-30", to: "2026-04-02" });
});

test("the last days and months include today", () => {
  expect(period("last=7d")).toEqual({ from: "2026-03-26", to: "2026-04-02" });
  expect(period("last=12m")).toEqual({ from: "2025-04-02", to: "2026-04-02" });
});

test("granularity follows the length unless it is said", () => {
  expect(question("last=62d").granularity).toBe("day");
  expect(question("last=63d").granularity).toBe("week");
  expect(question("last=12m").granularity).toBe("month");
  expect(question("last=12m&by=day").granularity).toBe("day");
});

test("comparison, bots, and parameters of others", () => {
  const asked = question("compare=year&bots=1&tab=growth&from=");
  expect(asked.comparison).toBe("year");
  expect(asked.includeExcluded).toBe(true);
});

test.each([
  ["from=2026-02-30&to=2026-03-01", "from"],
  ["from=yesterday", "from"],
  ["from=1950-01-01", "from"],
  ["to=2026-03-01", "from"],
  ["from=2026-03-02&to=2026-03-01", "to"],
  ["from=2026-05-01", "from"],
  ["from=2020-01-01&to=2026-01-01", "from"],
  ["last=30", "last"],
  ["last=9999d", "last"],
  ["last=7d&from=2026-03-01", "last"],
  ["compare=before", "compare"],
  ["by=hour", "by"],
  ["bots=yes", "bots"],
])("%s is refused by the name of %s", (search, parameter) => {
  const parsed = parse(search);
  expect(parsed.ok ? [] : parsed.problems.map((problem) => problem.parameter)).toEqual([parameter]);
});

test("all that is wrong is told at once", () => {
  const parsed = parse("by=hour&bots=2");
  expect(parsed.ok ? [] : parsed.problems).toEqual([
    { parameter: "by", message: "wants one of day, week, month" },
    { parameter: "bots", message: "wants one of 0, 1" },
  ]);
});

test.each([
  "from=2026-03-01&to=2026-03-31",
  "from=2026-03-01&to=2026-03-31&compare=none&by=week&bots=1",
  "from=2025-04-01&to=2026-03-31&compare=year&by=day",
])("written back, %s is the same", (search) => {
  expect(frameSearch(question(search))).toBe(search);
});
