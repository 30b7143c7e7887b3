import { expect, test } from "vitest";
import { readCsv } from "./read-csv";

async function* once(text: string): AsyncGenerator<string> {
  yield text;
}

async function read(text: string, columns: string[] | null = null) {
  const file = await readCsv(once(text), { delimiter: ",", columns }, "file.csv");
  const rows = [];
  for await (const row of file.rows) rows.push(row);
  return { columns: file.columns, rows };
}

test("the header names the columns", async () => {
  const { columns, rows } = await read("id, total\n7,29.33\n");
  expect(columns).toEqual(["id", "total"]);
  const [row] = rows;
  if (!row || "problem" in row) throw new Error("no row");
  expect([row.read("id"), row.read("total"), row.read("missing")]).toEqual(["7", "29.33", undefined]);
});

test("a file without a header takes its names from the mapping", async () => {
  const { rows } = await read("7,29.33\n", ["id", "total"]);
  expect(rows.map((row) => ("problem" in row ? row.problem.code : row.read("total")))).toEqual(["29.33"]);
});

test("too few and too many columns are told by line", async () => {
  const { rows } = await read('a,b\n1\n1,"2\n2"\n1,2,3\n1,2\n');
  expect(rows.map((row) => [row.line, "problem" in row ? row.problem.code : "ok"])).toEqual([
    [2, "too-few-columns"],
    [3, "ok"],
    [5, "too-many-columns"],
    [6, "ok"],
  ]);
});

test("the same row has the same content wherever its columns stand", async () => {
  const [one, other] = [await read("a,b\n1,2\n"), await read("b,a\n2,1\n")];
  const content = ({ rows: [row] }: typeof one) => (row && "content" in row ? row.content : null);
  expect(content(one)).toBe(content(other));
  expect(content(one)).not.toBeNull();
  expect(content(one)).not.toBe(content(await read("a,b\n2,1\n")));
});

test("two columns of one name are refused", async () => {
  await expect(read("a,b,a\n")).rejects.toThrow('two columns named "a"');
});

test("an empty file has no columns", async () => {
  expect(await read("")).toEqual({ columns: [], rows: [] });
});
