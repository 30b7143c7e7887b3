/** A square matrix, by rows. */
export type Matrix = readonly (readonly number[])[];

/** By how much a pivot may shrink before the columns count as dependent on each other. */
const DEPENDENT = 1e-12;

/**
 * The inverse of a symmetric, positive definite matrix, such as the cross-products of a regression.
 *
 * @returns null if a column is (nearly) made up of the others: a regression on it has no single answer
 *
 * Gauss–Jordan without exchanging rows, which a positive definite matrix does not want.
 * Source: Golub and Van Loan, Matrix Computations (4th ed.), section 4.2.
 */
export function symmetricInverse(matrix: Matrix): Matrix | null {
  const size = matrix.length;
  const work = matrix.map((row, at) => [...row, ...row.map((_, column) => (column === at ? 1 : 0))]);
  for (const [at, pivotRow] of work.entries()) {
    const pivot = pivotRow[at] ?? 0;
    if (!(pivot > DEPENDENT * (matrix[at]?.[at] ?? 0))) return null;
    for (let column = 0; column < 2 * size; column++) pivotRow[column] = (pivotRow[column] ?? 0) / pivot;
    for (const [other, row] of work.entries()) {
      const factor = row[at] ?? 0;
      if (other === at || factor === 0) continue;
      for (let column = 0; column < 2 * size; column++) {
        row[column] = (row[column] ?? 0) - factor * (pivotRow[column] ?? 0);
      }
    }
  }
  return work.map((row) => row.slice(size));
}
