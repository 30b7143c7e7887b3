import type { ValueSource } from "./mapping-schema";
import { RowProblem } from "./rows/row-problem";
import type { Row } from "./rows/row";
import { textOf } from "./rows/text-of";

const TRUE = ["true", "t", "yes", "y", "1"];
const FALSE = ["false", "f", "no", "n", "0"];
const NUMBER = /^[+-]?(\d+\.?\d*|\.\d+)([eE][+-]?\d+)?$/;
const DECIMAL = /^([+-]?)0*(\d*)(?:\.(\d*?)0*)?$/;

type Reader = (text: string) => string | number | boolean | undefined;

/** A decimal as a number where that is the very same, and as a text where a number would lose digits. */
function decimal(text: string): string | number | undefined {
  const parts = DECIMAL.exec(text);
  if (!parts || !/\d/.test(text)) return undefined;
  const [, sign = "", whole = "", fraction = ""] = parts;
  const plain = `${sign === "-" ? "-" : ""}${whole || "0"}${fraction && `.${fraction}`}`;
  return String(Number(plain)) === plain ? Number(plain) : plain;
}

const READERS: Record<"string" | "number" | "integer" | "boolean" | "decimal", Reader> = {
  string: (text) => text,
  number: (text) => (NUMBER.test(text) && Number.isFinite(Number(text)) ? Number(text) : undefined),
  integer: (text) =>
    /^[+-]?\d+$/.test(text) && Number.isSafeInteger(Number(text)) ? Number(text) : undefined,
  boolean: (text) =>
    TRUE.includes(text.toLowerCase()) ? true : FALSE.includes(text.toLowerCase()) ? false : undefined,
  decimal,
};

/** Reads a value of a row; `rowId` is the row's lasting identity. Undefined where the row has nothing. */
export type ValueReader = (row: Row, rowId: string) => unknown;

/**
 * Makes the reader of a value. Without `as`, a column's value stays what it is in the file.
 *
 * @param path the place in the mapping, for what is said of rows
 * @throws RowProblem (the reader) "value-unreadable"
 */
export function valueReader(source: ValueSource, path: string): ValueReader {
  if ("constant" in source) return () => source.constant;
  if ("row" in source) return (_, rowId) => rowId;
  const { column, as, prefix } = source;
  if (as === undefined && prefix === undefined) {
    return (row) => {
      const value = row.read(column);
      return value === "" || value === null ? undefined : value;
    };
  }
  const read = READERS[as ?? "string"];
  return (row) => {
    const text = textOf(row.read(column), path);
    if (text.trim() === "") return undefined;
    const value = read(as === undefined || as === "string" ? text : text.trim());
    if (value === undefined) {
      throw new RowProblem(
        "value-unreadable",
        path,
        `"${text.slice(0, 40)}" in the column ${column} is not a ${String(as)}`,
      );
    }
    return prefix === undefined ? value : `${prefix}${value}`;
  };
}

/** Makes the reader of an id: a text, "" where the row has none. */
export function idReader(source: ValueSource | undefined, path: string): (row: Row, rowId: string) => string {
  if (!source) return () => "";
  const read = valueReader(source, path);
  return (row, rowId) => textOf(read(row, rowId), path).trim();
}
