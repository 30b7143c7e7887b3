import type { Moments } from "../arms/moments";
import type { Pair } from "../arms/pair";

/**
 * How many degrees of freedom has the difference of two means with different variances?
 *
 * @returns between the smaller arm's n − 1 and the two arms' n − 2 together; NaN where neither arm varies
 *
 * Source: Welch, Biometrika 34 (1947) 28–35; Satterthwaite, Biometrics Bulletin 2 (1946) 110–114.
 * Example: 10 units with variance 4 against 20 with variance 9 → 25.41
 */
export function welchDegrees({ control, treatment }: Pair<Moments>): number {
  const ofControl = control.variance / control.n;
  const ofTreatment = treatment.variance / treatment.n;
  return (
    (ofControl + ofTreatment) ** 2 / (ofControl ** 2 / (control.n - 1) + ofTreatment ** 2 / (treatment.n - 1))
  );
}
