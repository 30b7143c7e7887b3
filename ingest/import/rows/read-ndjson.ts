import type { Row, UnreadableRow } from "./row";
import { RowProblem } from "./row-problem";
import { LONGEST_ROW } from "./split-csv";

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/** The value at a path such as "user.id": a field of that very name, else the field inside the field. */
function valueAt(row: Record<string, unknown>, path: string): unknown {
  if (Object.hasOwn(row, path)) return row[path];
  let value: unknown = row;
  for (const name of path.split(".")) {
    if (!isObject(value) || !Object.hasOwn(value, name)) return undefined;
    value = value[name];
  }
  return value;
}

/** JSON with the fields of every object in order, so that two writings of the same row are the same text. */
function canonical(value: unknown): string {
  return JSON.stringify(value, (_, inner: unknown) =>
    isObject(inner) ? Object.fromEntries(Object.entries(inner).sort(([a], [b]) => (a < b ? -1 : 1))) : inner,
  );
}

function readLine(text: string, line: number): Row | UnreadableRow {
  if (text.length > LONGEST_ROW) {
    return {
      line,
      problem: new RowProblem("row-too-long", "", `a row has at most ${LONGEST_ROW} characters`),
    };
  }
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    return { line, problem: new RowProblem("not-json", "", "is not JSON") };
  }
  if (!isObject(json)) return { line, problem: new RowProblem("not-an-object", "", "is not a JSON object") };
  const row = json;
  return { line, content: canonical(row), read: (column) => valueAt(row, column) };
}

/** Reads the rows of an NDJSON text that comes in pieces: one JSON object a line; blank lines are no rows. */
export async function* readNdjson(pieces: AsyncIterable<string>): AsyncGenerator<Row | UnreadableRow> {
  let rest = "";
  let line = 0;
  for await (const piece of pieces) {
    const lines = (rest + piece).split("\n");
    rest = lines.pop() ?? "";
    // What is longer than a row may be is refused anyway: its end need not be kept.
    if (rest.length > LONGEST_ROW) rest = rest.slice(0, LONGEST_ROW + 1);
    for (const text of lines) {
      line += 1;
      if (text.trim() !== "") yield readLine(text, line);
    }
  }
  if (rest.trim() !== "") yield readLine(rest, line + 1);
}
