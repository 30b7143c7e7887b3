import { expect, test } from "vitest";
import { LONGEST_ROW, splitCsv } from "./split-csv";

async function* inPieces(text: string, size: number): AsyncGenerator<string> {
  for (let at = 0; at < text.length; at += size) yield text.slice(at, at + size);
}

async function split(text: string, size = text.length || 1, delimiter = ","): Promise<(string | number)[][]> {
  const rows: (string | number)[][] = [];
  for await (const row of splitCsv(inPieces(text, size), delimiter)) {
    rows.push([row.line, ...("problem" in row ? [`!${row.problem.code}`] : row.fields)]);
  }
  return rows;
}

const ODDITIES = [
  {
    name: "plain rows",
    text: "a,b\n1,2\n",
    rows: [
      [1, "a", "b"],
      [2, "1", "2"],
    ],
  },
  {
    name: "no newline at the end",
    text: "a,b\n1,2",
    rows: [
      [1, "a", "b"],
      [2, "1", "2"],
    ],
  },
  {
    name: "CRLF",
    text: 'a,"b"\r\n1,2\r\n',
    rows: [
      [1, "a", "b"],
      [2, "1", "2"],
    ],
  },
  { name: "CRLF cut off at the end", text: '1,"2"\r', rows: [[1, "1", "2"]] },
  {
    name: "empty lines",
    text: "\na\n\n\r\nb\n\n",
    rows: [
      [2, "a"],
      [5, "b"],
    ],
  },
  {
    name: "empty fields",
    text: ",\n,,\n",
    rows: [
      [1, "", ""],
      [2, "", "", ""],
    ],
  },
  {
    name: "delimiter and newline in quotes",
    text: '"a,1","b\nc"\nd,e\n',
    rows: [
      [1, "a,1", "b\nc"],
      [3, "d", "e"],
    ],
  },
  {
    name: "CRLF in quotes stays",
    text: '"b\r\nc"\r\nd',
    rows: [
      [1, "b\r\nc"],
      [3, "d"],
    ],
  },
  { name: "doubled quotes", text: '"say ""hi""",""""\n', rows: [[1, 'say "hi"', '"']] },
  { name: "an empty quoted field", text: '"",x\n', rows: [[1, "", "x"]] },
  { name: "a quote inside an unquoted field", text: '5" pipe,x\n', rows: [[1, '5" pipe', "x"]] },
  { name: "blanks are kept", text: " a , b\n", rows: [[1, " a ", " b"]] },
  {
    name: "text after a closing quote",
    text: '"a"b,c\nd,e\n',
    rows: [
      [1, "!text-after-quote"],
      [2, "d", "e"],
    ],
  },
  {
    name: "a quote that never closes costs its line only",
    text: 'a,b\n1,"two\n3,4\n5,6\n',
    rows: [
      [1, "a", "b"],
      [2, "!quote-not-closed"],
      [3, "3", "4"],
      [4, "5", "6"],
    ],
  },
  { name: "beyond the basic plane", text: "群,🎉\n", rows: [[1, "群", "🎉"]] },
  { name: "nothing", text: "", rows: [] },
];

test.each(ODDITIES)("$name", async ({ text, rows }) => {
  for (const size of [1, 2, 3, 5, 7, 100])
    expect(await split(text, size), `in pieces of ${size}`).toEqual(rows);
});

test("another delimiter", async () => {
  expect(await split('a;"b;c";1,5\n', 4, ";")).toEqual([[1, "a", "b;c", "1,5"]]);
  expect(await split("a\tb\n", 4, "\t")).toEqual([[1, "a", "b"]]);
});

test("a row without end is given up and the next line read", async () => {
  const text = `ok\n${"x".repeat(LONGEST_ROW * 2)}\nok again\n`;
  expect(await split(text, 65_536)).toEqual([
    [1, "ok"],
    [2, "!row-too-long"],
    [3, "ok again"],
  ]);
});

test("an open quote in a long file costs its line only", async () => {
  const lines = Array.from({ length: 40_000 }, (_, index) => `${index},${"y".repeat(40)}`);
  const rows = await split(`first,"open\n${lines.join("\n")}\n`, 65_536);
  expect(rows[0]).toEqual([1, "!row-too-long"]);
  expect(rows.length).toBe(1 + lines.length);
  expect(rows.at(-1)).toEqual([40_001, "39999", "y".repeat(40)]);
});
