import type { AllFields, FieldSources } from "./mapping-schema";
import { valueReader } from "./read-value";
import { isFields } from "./rows/object-row";
import type { Row } from "./rows/row";
import { RowProblem } from "./rows/row-problem";

/** Values by name; a name with dots in it became objects in objects. */
export interface Fields {
  [name: string]: unknown;
}

/** Google Analytics writes `[{key, value: {string_value: …, int_value: …}}]`, one of the values being set. */
function fromPairs(pairs: readonly unknown[]): Fields {
  const entries = pairs.filter(isFields).map(({ key, value }): [string, unknown] => {
    const set = isFields(value)
      ? Object.values(value).find((one) => one !== null && one !== undefined)
      : value;
    return [String(key), set];
  });
  return Object.fromEntries(entries.filter(([, value]) => value !== undefined));
}

function allReader({ column, as, except }: AllFields, path: string): (row: Row) => Fields {
  return (row) => {
    let value = row.read(column);
    if (value === undefined || value === null || value === "") return {};
    if (typeof value === "string") {
      try {
        value = JSON.parse(value);
      } catch {
        throw new RowProblem("value-unreadable", path, `the column ${column} holds a text that is not JSON`);
      }
    }
    const fields = as === "pairs" && Array.isArray(value) ? fromPairs(value) : value;
    if (!isFields(fields)) {
      throw new RowProblem(
        "value-unreadable",
        path,
        `the column ${column} does not hold an object of fields`,
      );
    }
    return Object.fromEntries(Object.entries(fields).filter(([name]) => !except.includes(name)));
  };
}

/**
 * Makes the reader of an object's fields: all of a column where the mapping says "*", and those it names.
 *
 * @param path the place in the mapping, for what is said of rows
 * @throws RowProblem (the reader) "value-unreadable"
 * @returns (the reader) null when there is none
 */
export function fieldsReader(
  { "*": all, ...named }: FieldSources,
  path: string,
): (row: Row, rowId: string) => Fields | null {
  const readAll = all ? allReader(all, `${path}.*`) : () => ({});
  const readers = Object.entries(named).map(([name, source]) => ({
    parents: name.split(".").slice(0, -1),
    name: name.split(".").at(-1) ?? name,
    read: valueReader(source, `${path}.${name}`),
  }));
  return (row, rowId) => {
    const fields: Fields = readAll(row);
    for (const { parents, name, read } of readers) {
      const value = read(row, rowId);
      if (value === undefined) continue;
      let holder = fields;
      for (const parent of parents) {
        const held = holder[parent];
        holder = holder[parent] = isFields(held) ? { ...held } : {};
      }
      holder[name] = value;
    }
    return Object.keys(fields).length > 0 ? fields : null;
  };
}
