import { expect, test } from "vitest";
import { EVERYTHING } from "#queries/quarantine/quarantine-state";
import { matchingEntries } from "./matching-entries";

const counts = [
  { code: "invalid-money", source: "web", state: "waiting", entries: 1 },
  { code: "invalid-money", source: "app", state: "refused", entries: 20 },
  { code: "too-old", source: "web", state: "replayed", entries: 300 },
  { code: "too-old", source: "web", state: "dismissed", entries: 4000 },
] as const;

test("the entries of a search are those of its state, reason and source", () => {
  const count = (search: object) =>
    matchingEntries({ counts: [...counts], search: { ...EVERYTHING, ...search } });
  expect(count({})).toBe(4321);
  expect(count({ state: "open" })).toBe(21);
  expect(count({ state: "replayed" })).toBe(300);
  expect(count({ code: "invalid-money" })).toBe(21);
  expect(count({ source: "web", state: "open" })).toBe(1);
});
