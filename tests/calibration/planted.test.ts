import { expect, test } from "vitest";
import { playPlanted } from "./planted/play-planted";

/** A few; `npm run calibration` plays 500. */
const EXPERIMENTS = 10;

test("planted effects are found again from events as often as is claimed", { timeout: 300_000 }, async () => {
  const judged = await playPlanted({ experiments: EXPERIMENTS, seed: 3 });
  expect(judged.map(({ experiments }) => experiments)).toEqual(judged.map(() => EXPERIMENTS));
  expect(judged.filter(({ holds }) => !holds)).toEqual([]);
});
