import { expect, test } from "vitest";
import { shownChoices } from "./shown-choices";

test.each([
  ["overview", ["period", "comparison", "granularity", "bots", "filter"]],
  ["retention/members", ["period", "comparison", "bots", "filter"]],
  ["lifecycle", ["period", "granularity", "bots", "filter"]],
  ["activities", ["period", "bots", "filter"]],
  ["satisfaction/feedback", ["period", "bots", "filter"]],
  ["quality/quarantine", ["period"]],
  ["cohorts/7", []],
  ["members", ["bots"]],
  ["members/123", []],
])("%s shows %j", (path, choices) => expect(shownChoices(path)).toEqual(choices));
