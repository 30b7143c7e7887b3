import { RowProblem } from "./row-problem";
import type { UnreadableRow } from "./row";

/** A row's fields, and the line it begins at. */
export interface CsvRecord {
  line: number;
  fields: string[];
}

/** Characters of one row; more than that is taken for a quote that was never closed. */
export const LONGEST_ROW = 1_000_000;

type Taken<T> = { value: T; end: number } | "incomplete" | RowProblem;

/** Takes a field that opens with a quote; `end` lies behind the closing one. */
function takeQuoted(text: string, start: number, whole: boolean): Taken<string> {
  let value = "";
  let from = start + 1;
  for (;;) {
    const quote = text.indexOf('"', from);
    if (quote < 0 && whole)
      return new RowProblem("quote-not-closed", "", "a quote opens here and never closes");
    if (quote < 0 || (quote === text.length - 1 && !whole)) return "incomplete";
    if (text[quote + 1] !== '"') return { value: value + text.slice(from, quote), end: quote + 1 };
    value += text.slice(from, quote + 1);
    from = quote + 2;
  }
}

/** Takes a field without quotes around it; quotes inside stay as they are. */
function takePlain(text: string, start: number, delimiter: string): { value: string; end: number } {
  let end = start;
  while (end < text.length && text[end] !== delimiter && text[end] !== "\n") end += 1;
  const cut = text[end] !== delimiter && end > start && text[end - 1] === "\r" ? end - 1 : end;
  return { value: text.slice(start, cut), end };
}

/** Takes one row (RFC 4180, lines ending with "\n" or "\r\n"); a text that is not `whole` may go on behind its end. */
function takeRow(text: string, start: number, delimiter: string, whole: boolean): Taken<string[]> {
  const fields: string[] = [];
  let at = start;
  for (;;) {
    const quoted = text[at] === '"';
    const field = quoted ? takeQuoted(text, at, whole) : takePlain(text, at, delimiter);
    if (field === "incomplete" || field instanceof RowProblem) return field;
    fields.push(field.value);
    at = field.end;
    if (quoted && text[at] === "\r" && (text[at + 1] ?? "\n") === "\n") at += 1;
    if (at >= text.length) return whole ? { value: fields, end: at } : "incomplete";
    if (text[at] === "\n") return { value: fields, end: at + 1 };
    if (text[at] !== delimiter) return new RowProblem("text-after-quote", "", "text follows a closing quote");
    at += 1;
  }
}

function countLines(text: string, from: number, to: number): number {
  let lines = 0;
  for (let at = text.indexOf("\n", from); at >= 0 && at < to; at = text.indexOf("\n", at + 1)) lines += 1;
  return lines;
}

/**
 * Splits a CSV text that comes in pieces into rows. Empty lines are no rows.
 * After a row that cannot be read it goes on with the next line.
 */
export async function* splitCsv(
  pieces: AsyncIterable<string>,
  delimiter: string,
): AsyncGenerator<CsvRecord | UnreadableRow> {
  let text = "";
  let line = 1;
  let skipsToNextLine = false;

  function* take(whole: boolean): Generator<CsvRecord | UnreadableRow> {
    let at = 0;
    while (at < text.length) {
      if (skipsToNextLine) {
        const newline = text.indexOf("\n", at);
        at = newline < 0 ? text.length : newline + 1;
        if (newline < 0) break;
        line += 1;
        skipsToNextLine = false;
        continue;
      }
      let row = takeRow(text, at, delimiter, whole);
      if (row === "incomplete") {
        if (text.length - at <= LONGEST_ROW) break;
        row = new RowProblem(
          "row-too-long",
          "",
          `a row has at most ${LONGEST_ROW} characters; is a quote not closed?`,
        );
      }
      if (row instanceof RowProblem) {
        yield { line, problem: row };
        skipsToNextLine = true;
        continue;
      }
      if (row.value.length > 1 || row.value[0] !== "") yield { line, fields: row.value };
      line += countLines(text, at, row.end);
      at = row.end;
    }
    text = text.slice(at);
  }

  for await (const piece of pieces) {
    text += piece;
    yield* take(false);
  }
  yield* take(true);
}
