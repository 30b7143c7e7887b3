import { isFields, objectRow } from "./object-row";
import type { Row, UnreadableRow } from "./row";
import { RowProblem } from "./row-problem";
import { LONGEST_ROW } from "./split-csv";

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
  if (!isFields(json)) return { line, problem: new RowProblem("not-an-object", "", "is not a JSON object") };
  return objectRow(json, line);
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
