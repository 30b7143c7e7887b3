import { RowProblem } from "./row-problem";

/**
 * A column's value as text; nothing and null are "".
 *
 * TRICKY: a whole number beyond 2^53 in NDJSON has lost digits when it is read, so two members could become one.
 *
 * @throws RowProblem for such a number, and for lists and objects
 */
export function textOf(value: unknown, path: string): string {
  switch (typeof value) {
    case "string":
      return value;
    case "undefined":
      return "";
    case "boolean":
      return String(value);
    case "number":
      if (Number.isInteger(value) && !Number.isSafeInteger(value)) {
        throw new RowProblem(
          "number-too-large",
          path,
          "a number beyond 2^53 must be written as a text in quotes",
        );
      }
      return String(value);
    default:
      if (value === null) return "";
      throw new RowProblem("not-a-value", path, "holds a list or an object, not a single value");
  }
}
