import { expect, test } from "vitest";
import { confirmDifferences } from "./confirm-differences";

const balance = (source: string, difference: number) => ({
  project: 1,
  source,
  accepted: 10,
  stored: 10 - difference,
  duplicates: 0,
  quarantined: 0,
  inFlight: 0,
  damaged: 0,
  erased: 0,
  difference,
});

test("a difference is believed when it was the same three times in a row, source by source", () => {
  const confirmed = confirmDifferences();
  const sourcesOf = (...differences: [string, number][]) =>
    confirmed(differences.map(([source, lines]) => balance(source, lines))).map(({ source }) => source);
  expect(sourcesOf(["web", 2], ["app", 1])).toEqual([]);
  expect(sourcesOf(["web", 2], ["app", 0])).toEqual([]);
  expect(sourcesOf(["web", 2], ["app", 1])).toEqual(["web"]);
  expect(sourcesOf(["web", 3], ["app", 1])).toEqual([]);
  expect(sourcesOf(["web", 0], ["app", 1])).toEqual(["app"]);
});
