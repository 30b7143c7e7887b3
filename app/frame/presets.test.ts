import { expect, it } from "vitest";
import { parseFrameSearch } from "#queries/frame-search";
import { presetOf, presetsOn } from "./presets";
import { viewSearch } from "./view-search";
import { DEFAULT_STAGE_RULES } from "#store/postgres/stage-rules";

const periodsOn = (today: string) =>
  Object.fromEntries(presetsOn(today).map(({ title, period }) => [title, `${period.from} ${period.to}`]));

it("counts today in, and crosses a year's end and a leap day", () => {
  expect(periodsOn("2024-02-29")).toEqual({
    last7: "2024-02-23 2024-03-01",
    last30: "2024-01-31 2024-03-01",
    last90: "2023-12-02 2024-03-01",
    last12Months: "2023-03-01 2024-03-01",
    thisMonth: "2024-02-01 2024-03-01",
    lastMonth: "2024-01-01 2024-02-01",
    thisQuarter: "2024-01-01 2024-03-01",
    lastQuarter: "2023-10-01 2024-01-01",
  });
});

it("finds months and quarters from their last day", () => {
  expect(periodsOn("2026-12-31")).toMatchObject({
    thisMonth: "2026-12-01 2027-01-01",
    lastMonth: "2026-11-01 2026-12-01",
    thisQuarter: "2026-10-01 2027-01-01",
    lastQuarter: "2026-07-01 2026-10-01",
  });
});

it("names a period only when it is exactly a preset", () => {
  expect(presetOf({ from: "2024-02-23", to: "2024-03-01" }, "2024-02-29")?.title).toBe("last7");
  expect(presetOf({ from: "2024-02-23", to: "2024-02-29" }, "2024-02-29")).toBeUndefined();
});

it("writes addresses that mean the period it shows", () => {
  const project = {
    id: 1,
    key: "tea",
    name: "Tea",
    zone: "UTC",
    currency: "CNY",
    weekStart: 1,
    inactiveEvents: [],
    sessionMinutes: 30,
    inviteDays: 14,
    stageRules: DEFAULT_STAGE_RULES,
  };
  const now = new Date("2026-03-31T12:00:00Z");
  for (const { title, period, changes } of presetsOn("2026-03-31")) {
    const search = new URLSearchParams(viewSearch("?from=2025-01-01&to=2025-01-31&by=week", changes));
    const parsed = parseFrameSearch(search, { project, now });
    expect(parsed.ok && [title, parsed.frame.period, parsed.frame.granularity]).toEqual([
      title,
      period,
      "week",
    ]);
  }
});
