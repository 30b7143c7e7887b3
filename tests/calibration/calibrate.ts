import { Random } from "#ingest/simulator/chance/random";
import { type Calibrated, judgeClaims } from "./judge-claims";
import type { Scenario } from "./scenario";

/** Plays a scenario so many times and holds what was seen against what is claimed. The same seed plays the same. */
export function calibrate(
  scenario: Scenario,
  { experiments, seed, number }: { experiments: number; seed: number; number: number },
): Calibrated[] {
  const were = Array.from({ length: experiments }, (_, turn) =>
    scenario.play(new Random().reset(seed, number, turn)),
  );
  return judgeClaims(scenario, were);
}
