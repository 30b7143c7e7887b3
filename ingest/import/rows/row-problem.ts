/** Why a row was not sent; `path` is the place in the mapping or the column that the row could not satisfy. */
export class RowProblem extends Error {
  override name = "RowProblem";

  constructor(
    readonly code: string,
    readonly path: string,
    message: string,
  ) {
    super(message);
  }
}
