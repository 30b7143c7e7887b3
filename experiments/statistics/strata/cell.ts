import type { Matrix } from "../numbers/symmetric-inverse";

/**
 * What one stratum says.
 *
 * - `n`          units of both arms in it
 * - `parameters` the control's mean and by how much the treatment's is off it; of a ratio twice, above and below the line
 * - `covariance` of √n times the parameters
 */
export interface Cell {
  readonly n: number;
  readonly parameters: readonly number[];
  readonly covariance: Matrix;
}
