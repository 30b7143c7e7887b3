import { ImportError } from "../import-error";
import type { Row, UnreadableRow } from "./row";
import { RowProblem } from "./row-problem";
import { splitCsv } from "./split-csv";

/** `columns` names the columns of a file without a header row; null takes the names from its first row. */
export interface CsvOptions {
  delimiter: string;
  columns: readonly string[] | null;
}

function checkNames(names: readonly string[], file: string): void {
  const twice = names.find((name, index) => names.indexOf(name) !== index);
  if (twice !== undefined) {
    throw new ImportError(
      "column-missing",
      `${file} has two columns named "${twice}"; name its columns in csv.columns.`,
    );
  }
}

/**
 * Reads the rows of a CSV text that comes in pieces.
 *
 * @param file  its name, for messages
 * @returns the names of its columns, and its rows; a row with more or fewer fields than columns is unreadable
 * @throws ImportError when the header cannot be used
 */
export async function readCsv(
  pieces: AsyncIterable<string>,
  { delimiter, columns }: CsvOptions,
  file: string,
): Promise<{ columns: readonly string[]; rows: AsyncGenerator<Row | UnreadableRow> }> {
  const records = splitCsv(pieces, delimiter);
  const names = columns ?? (await readHeader(records, file));
  checkNames(names, file);
  return { columns: names, rows: rowsOf(records, names) };
}

async function readHeader(records: ReturnType<typeof splitCsv>, file: string): Promise<string[]> {
  const first = await records.next();
  if (first.done === true) return [];
  if ("fields" in first.value) return first.value.fields.map((name) => name.trim());
  const { message } = first.value.problem;
  throw new ImportError(
    "column-missing",
    `The first row of ${file}, its column names, cannot be read: ${message}.`,
  );
}

async function* rowsOf(
  records: ReturnType<typeof splitCsv>,
  names: readonly string[],
): AsyncGenerator<Row | UnreadableRow> {
  const indexOf = new Map(names.map((name, index) => [name, index]));
  const sorted = [...indexOf].sort(([a], [b]) => (a < b ? -1 : 1));
  for await (const record of records) {
    if ("problem" in record) {
      yield record;
      continue;
    }
    const { line, fields } = record;
    if (fields.length !== names.length) {
      const code = fields.length < names.length ? "too-few-columns" : "too-many-columns";
      yield {
        line,
        problem: new RowProblem(code, "", `has ${fields.length} columns and not ${names.length}`),
      };
      continue;
    }
    const read = (column: string) => {
      const index = indexOf.get(column);
      return index === undefined ? undefined : fields[index];
    };
    yield { line, content: JSON.stringify(sorted.map(([name, index]) => [name, fields[index]])), read };
  }
}
