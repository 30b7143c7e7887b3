import { expect, test } from "vitest";
import { flagDefinition } from "#experiments/flags/flag-definition";
import { flagState } from "./flag-state";

const now = new Date("2026-03-10T04:00:00Z");
const kill = { environment: "production", reason: "errors", at: now };
const entry = (said: object, kills = [] as (typeof kill)[]) => ({
  definition: flagDefinition.parse({ defaultValue: true, on: ["production"], ...said }),
  kills,
});

test("a flag is what its switch, its revision and its schedule make it, in this order", () => {
  expect(flagState(entry({}), "production", now)).toBe("on");
  expect(flagState(entry({}), "staging", now)).toBe("off");
  expect(flagState(entry({}, [kill]), "production", now)).toBe("killed");
  expect(flagState({ definition: null, kills: [] }, "production", now)).toBe("unpublished");
  expect(flagState({ definition: null, kills: [kill] }, "production", now)).toBe("killed");
});

test("it waits before and after its schedule, whose end is not in it", () => {
  const scheduled = (from: string, until: string) => entry({ schedule: { from, until } });
  const [before, at, after] = ["2026-03-10T03:59:59Z", "2026-03-10T04:00:00Z", "2026-03-10T04:00:01Z"];
  expect(flagState(scheduled(before, after), "production", now)).toBe("on");
  expect(flagState(scheduled(at, after), "production", now)).toBe("on");
  expect(flagState(scheduled(after, "2026-04-01T00:00:00Z"), "production", now)).toBe("waiting");
  expect(flagState(scheduled(before, at), "production", now)).toBe("waiting");
});
