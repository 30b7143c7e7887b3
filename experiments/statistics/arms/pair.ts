import type { Arm } from "./arm";

/** The two arms that are compared, both of the same metric. */
export interface Pair<Of = Arm> {
  readonly control: Of;
  readonly treatment: Of;
}
