import { expect, test } from "vitest";
import { ANALYSES } from "#queries/analyses";
import { numberPlace, PLACE_PARAMETERS } from "./number-place";

test("a number is named by its place and its days, a metric by its label", () => {
  const search = new URLSearchParams(`last=90d&metrics=["nps"]&metric=nps&who=detractors`);
  expect(numberPlace("metrics", search, "en")).toEqual({
    analysis: "metrics",
    parts: [
      { word: "metric", value: "Net promoter score" },
      { word: "detractors", value: "detractors" },
      { word: "last", value: "90d" },
    ],
  });
});

test.each(ANALYSES)("$name and the places of its numbers have words", ({ name, asked }) => {
  expect(numberPlace(name, new URLSearchParams(), "en").analysis).toBe(name);
  for (const parameter of asked.place?.parameters ?? []) expect(PLACE_PARAMETERS).toContain(parameter);
});
