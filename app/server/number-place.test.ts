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
      { word: "last", value: "90 days" },
    ],
  });
});

test("a segment is named before its number by what it is among, and values in words", () => {
  const core = JSON.stringify({ subject: "member.stage", is: "among", values: ["core"] });
  const more = JSON.stringify({ subject: "join.channel", is: "known", values: [] });
  const named = (search: object) =>
    numberPlace("segment-profile", new URLSearchParams(Object.entries(search)), "zh").parts;
  expect(named({ segment: core, who: "inside", subject: "member.social_tier", value: "koc" })).toEqual([
    { word: "segment", value: "核心用户" },
    { word: "inside", value: "inside" },
    { word: "subject", value: "社交活跃度" },
    { word: "value", value: "KOC" },
  ]);
  expect(named({ segment: more, breakdown: "property.topic", value: "" })).toEqual([
    { word: "value", value: "未知" },
  ]);
  expect(named({ of: "type", name: "check_in", who: "joined", last: "12m" })).toEqual([
    { word: "type", value: "type" },
    { word: "name", value: "签到" },
    { word: "joined", value: "joined" },
    { word: "last", value: "12个月" },
  ]);
  expect(named({ group: "format", about: "short_video" })[1]).toEqual({ word: "about", value: "短视频" });
  expect(named({ segment: "champions" })).toEqual([{ word: "champions", value: "champions" }]);
});

test.each(ANALYSES)("$name and the places of its numbers have words", ({ name, asked }) => {
  expect(numberPlace(name, new URLSearchParams(), "en").analysis).toBe(name);
  for (const parameter of asked.place?.parameters ?? []) expect(PLACE_PARAMETERS).toContain(parameter);
});
