import { dirname, join } from "node:path";
import { ImportError } from "../import-error";
import type { Lookup } from "../mapping-schema";
import { fileFormat } from "./file-format";
import { readCsv } from "./read-csv";
import { readNdjson } from "./read-ndjson";
import { readText } from "./read-text";
import type { Row } from "./row";
import { RowProblem } from "./row-problem";
import { textOf } from "./text-of";

/** Rows of a side file, which is held in memory. */
const MOST_ROWS = 2_000_000;

/**
 * Reads the side files of a mapping, which lie beside the imported file, and makes the function that gives a row
 * their columns. A row whose key is not in a side file gets empty values, or a problem where the lookup is `required`.
 *
 * @throws ImportError "lookup-invalid" when a side file lacks a column, names a key twice, or is too large
 */
export async function lookupTables(
  lookups: readonly Lookup[],
  { file, encoding }: { file: string; encoding: string | undefined },
): Promise<(row: Row) => Row> {
  const joins = await Promise.all(
    lookups.map(async (lookup, index) =>
      joinWith(lookup, await readTable(lookup, join(dirname(file), lookup.file), encoding), index),
    ),
  );
  return (row) => joins.reduce((joined, join) => join(joined), row);
}

type Table = Map<string, ReadonlyMap<string, unknown>>;

async function readTable(lookup: Lookup, file: string, encoding: string | undefined): Promise<Table> {
  const invalid = (message: string) =>
    new ImportError("lookup-invalid", `The lookup file ${file} ${message}.`);
  const { pieces } = await readText(file, encoding);
  const csv = { delimiter: lookup.csv.delimiter, columns: lookup.csv.columns ?? null };
  const format = lookup.format ?? fileFormat(file);
  const { rows, columns } =
    format === "csv" ? await readCsv(pieces, csv, file) : { rows: readNdjson(pieces), columns: null };
  const missing = columns && [lookup.key, ...lookup.columns].find((column) => !columns.includes(column));
  if (missing) throw invalid(`has no column "${missing}"`);

  const table: Table = new Map();
  for await (const row of rows) {
    if ("problem" in row) throw invalid(`cannot be read at line ${row.line}: ${row.problem.message}`);
    const key = textOf(row.read(lookup.key), lookup.key);
    if (table.has(key))
      throw invalid(`names "${key}" again at line ${row.line}, so a row would have two values`);
    if (table.size >= MOST_ROWS) throw invalid(`has more than ${MOST_ROWS} rows`);
    table.set(key, new Map(lookup.columns.map((column) => [column, row.read(column)])));
  }
  return table;
}

function joinWith({ key, columns, required }: Lookup, table: Table, index: number): (row: Row) => Row {
  return (row) => ({
    ...row,
    read: (column) => {
      if (!columns.includes(column)) return row.read(column);
      const path = `lookups[${index}]`;
      const found = table.get(textOf(row.read(key), path));
      if (!found && required)
        throw new RowProblem("lookup-missed", path, `the row's ${key} is not in the lookup file`);
      return found?.get(column) ?? "";
    },
  });
}
