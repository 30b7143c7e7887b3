import { sequenceReach } from "../frequentist/confidence-sequence";
import { normalQuantile } from "../numbers/normal-quantile";

/** A two-sided test at `alpha`, looked at once or all the time. */
export interface PlannedTest {
  readonly alpha: number;
  readonly sequential?: { readonly tuning: number };
}

/**
 * How many standard errors must an effect lie from 0 to be found?
 *
 * @param units of both arms together; they count only in a test that is looked at all the time
 *
 * Example: alpha 0.05 → 1.96; sequential with tuning 5000 at 5000 units → 3.04
 */
export const criticalValue = ({ alpha, sequential }: PlannedTest, units: number): number =>
  sequential
    ? sequenceReach({ effect: { estimate: 0, standardError: 1, units }, alpha, tuning: sequential.tuning })
    : normalQuantile(alpha / 2);
