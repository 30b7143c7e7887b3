import { expect, test } from "vitest";
import { clickHouseTime } from "./clickhouse-time";

test("an instant as the platform writes it, on any day and in any order", () => {
  const instants = [
    0,
    1,
    999,
    86_399_999,
    86_400_000,
    Date.UTC(2026, 1, 28, 23, 59, 59, 999),
    -1,
    Date.UTC(2000, 0),
  ];
  for (let step = 0; step < 2_000; step++) instants.push(Math.floor(step * 12_345_678_901.7));
  expect(instants.map(clickHouseTime)).toEqual(
    instants.map((instant) => new Date(instant).toISOString().replace("T", " ").slice(0, -1)),
  );
});
