import { describe, expect, test } from "vitest";
import { calibrate } from "./calibrate";
import { SCENARIOS } from "./scenarios/all-scenarios";

/** As many as bounds of some points want; `npm run calibration` plays more. */
const EXPERIMENTS = 200;

describe.each(SCENARIOS.map((scenario, number) => ({ name: scenario.name, scenario, number })))(
  "$name",
  ({ scenario, number }) => {
    test("what is claimed holds", () => {
      const judged = calibrate(scenario, { experiments: EXPERIMENTS, seed: 11, number });
      expect(judged.filter(({ holds }) => !holds)).toEqual([]);
    });
  },
);

test("a claim that is wrong is found out", () => {
  const [share] = SCENARIOS;
  if (share === undefined) throw new Error("nothing is played");
  const wrong = {
    ...share,
    claims: { "the interval holds the planted effect": { is: "rate", rate: 0.8 } as const },
  };
  const [judged] = calibrate(wrong, { experiments: EXPERIMENTS, seed: 11, number: 0 });
  expect(judged).toMatchObject({ holds: false });
});
