import type { Scenario } from "../scenario";
import { beliefs } from "./beliefs";
import { interference } from "./interference";
import { kinds } from "./kinds";
import { peeking } from "./peeking";
import { sampleRatios } from "./sample-ratios";
import { severalGoals } from "./several-goals";
import { takingPart } from "./taking-part";
import { takingPartAgain } from "./taking-part-again";

/** All that is played. */
export const SCENARIOS: readonly Scenario[] = [
  ...kinds,
  peeking,
  sampleRatios,
  interference,
  severalGoals,
  beliefs,
  takingPart,
  takingPartAgain,
];
