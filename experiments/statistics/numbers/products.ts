import type { Matrix } from "./symmetric-inverse";

/** The sum of the products of two equally long lists. */
export const dot = (one: readonly number[], other: readonly number[]): number =>
  one.reduce((sum, value, at) => sum + value * (other[at] ?? 0), 0);

/** one′ · matrix · other: the covariance of two linear combinations whose parts have the covariances `matrix`. */
export const bilinear = (one: readonly number[], matrix: Matrix, other: readonly number[]): number =>
  dot(
    one,
    matrix.map((row) => dot(row, other)),
  );
