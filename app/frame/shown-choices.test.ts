import { expect, test } from "vitest";
import { shownChoices } from "./shown-choices";

test.each([
  ["overview", "all"],
  ["retention/members", "all"],
  ["quality/quarantine", "unfiltered"],
  ["cohorts/7", "none"],
  ["live", "none"],
  ["members", "bots"],
  ["members/123", "none"],
])("%s shows %s", (path, choices) => expect(shownChoices(path)).toBe(choices));
