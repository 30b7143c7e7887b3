import type { Filter } from "./holds";
import type { Days, Unit } from "./local-days";
import type { Selection } from "./matches";

/** What retention is asked with. */
export interface RetentionQuestion {
  period: Days;
  /** Without it members begin by joining. */
  birth?: Selection;
  births: "first" | "every";
  return: Selection;
  unit: Unit;
  /** How many units after the first; not used by brackets. */
  units: number;
  kind: "on" | "from" | "bracket";
  /** For `bracket`: first and last unit of each. */
  brackets?: readonly (readonly [number, number])[];
  mode: "calendar" | "rolling";
  mean: "weighted" | "simple";
  filter?: Filter;
  breakdown?: string;
}
