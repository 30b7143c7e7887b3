/**
 * A difference between two arms and how sure it is, before it is judged.
 *
 * - `estimate` `standardError` in the metric's unit, or as a share of the control's baseline
 * - `units`      independent units behind both arms
 * - `degrees`    Welch's degrees of freedom
 * - `baseline`   the control's unadjusted estimate, in the metric's unit
 * - `relative`   whether the difference is a share of the baseline
 * - `stratified` whether strata were weighed
 */
export interface Effect {
  readonly estimate: number;
  readonly standardError: number;
  readonly units: number;
  readonly degrees: number;
  readonly baseline: number;
  readonly relative: boolean;
  readonly stratified: boolean;
}
