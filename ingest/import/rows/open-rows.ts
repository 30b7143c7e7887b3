import { columnsUsed } from "../columns-used";
import { ImportError } from "../import-error";
import type { Mapping } from "../mapping-schema";
import { fileFormat } from "./file-format";
import { lookupTables } from "./lookup-tables";
import { readCsv } from "./read-csv";
import { readNdjson } from "./read-ndjson";
import { readParquet } from "./read-parquet";
import { readText } from "./read-text";
import type { Row, UnreadableRow } from "./row";

export interface RowFile {
  rows: AsyncIterable<Row | UnreadableRow>;
  /** How much of the file was read so far, 0–1. */
  fraction: () => number;
}

/** @param top the column that a path begins with */
function checkColumns(
  mapping: Mapping,
  file: string,
  columns: readonly string[],
  top = (path: string) => path,
): void {
  const joined = mapping.lookups.flatMap((lookup) => lookup.columns);
  const twice = joined.find((column, index) => columns.includes(column) || joined.indexOf(column) !== index);
  if (twice !== undefined) {
    throw new ImportError("lookup-invalid", `A lookup brings the column "${twice}", which is there already.`);
  }
  const missing = columnsUsed(mapping).filter(
    ({ column }) => !columns.includes(top(column)) && !joined.includes(column),
  );
  if (missing.length === 0) return;
  const lines = missing.map(({ path, column }) => `  ${path}: "${column}"`);
  throw new ImportError(
    "column-missing",
    `${file} lacks columns of the mapping:\n${lines.join("\n")}\nIt has: ${columns.join(", ")}.`,
  );
}

/** Opens a file's rows, joined with the mapping's lookups. @throws ImportError when file and mapping do not fit */
export async function openRows(file: string, mapping: Mapping): Promise<RowFile> {
  const format = mapping.format ?? fileFormat(file);
  const withLookups = await lookupTables(mapping.lookups, { file, encoding: mapping.encoding });
  if (format === "parquet") {
    const { rows, columns, fraction } = await readParquet(file);
    checkColumns(mapping, file, columns, (path) =>
      columns.includes(path) ? path : (path.split(".")[0] ?? path),
    );
    return { rows: joined(rows, withLookups), fraction };
  }
  const { pieces, fraction } = await readText(file, mapping.encoding);
  if (format === "ndjson") return { rows: joined(readNdjson(pieces), withLookups), fraction };

  const { delimiter, columns: given } = mapping.csv;
  const { columns, rows } = await readCsv(pieces, { delimiter, columns: given ?? null }, file);
  checkColumns(mapping, file, columns);
  return { rows: joined(rows, withLookups), fraction };
}

async function* joined(
  rows: AsyncIterable<Row | UnreadableRow>,
  withLookups: (row: Row) => Row,
): AsyncGenerator<Row | UnreadableRow> {
  for await (const row of rows) yield "problem" in row ? row : withLookups(row);
}
