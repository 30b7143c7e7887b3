import { expect, test } from "vitest";
import { readNdjson } from "./read-ndjson";
import { LONGEST_ROW } from "./split-csv";

async function* inPieces(text: string, size: number): AsyncGenerator<string> {
  for (let at = 0; at < text.length; at += size) yield text.slice(at, at + size);
}

async function read(text: string, size = 3) {
  const rows = [];
  for await (const row of readNdjson(inPieces(text, size))) rows.push(row);
  return rows;
}

test("reads fields and fields inside fields", async () => {
  const [row] = await read('{"id":7,"user":{"name":{"last":"Li"}},"a.b":1,"a":{"b":2}}');
  if (!row || "problem" in row) throw new Error("no row");
  expect(row.read("id")).toBe(7);
  expect(row.read("user.name.last")).toBe("Li");
  expect(row.read("user.name.first")).toBeUndefined();
  expect(row.read("id.x")).toBeUndefined();
  expect(row.read("a.b")).toBe(1);
  expect(row.read("toString")).toBeUndefined();
});

test("bad lines are told by number, blank ones are no rows", async () => {
  const rows = await read('{"a":1}\r\n\n{"a":\n[1]\n"x"\n{"a":2}');
  expect(rows.map((row) => [row.line, "problem" in row ? row.problem.code : row.read("a")])).toEqual([
    [1, 1],
    [3, "not-json"],
    [4, "not-an-object"],
    [5, "not-an-object"],
    [6, 2],
  ]);
});

test("two writings of one row have the same content", async () => {
  const rows = await read(
    '{"a":1,"b":{"c":[1,2],"d":null}}\n{ "b": {"d":null, "c":[1,2]}, "a":1 }\n{"a":1,"b":{"c":[2,1],"d":null}}',
  );
  const [one, same, other] = rows.map((row) => ("problem" in row ? null : row.content));
  expect(one).toBe(same);
  expect(one).not.toBe(other);
});

test("a line without end is given up", async () => {
  const rows = await read(`{"a":"${"x".repeat(LONGEST_ROW * 2)}"}\n{"a":1}\n`, 65_536);
  expect(rows.map((row) => ("problem" in row ? row.problem.code : row.read("a")))).toEqual([
    "row-too-long",
    1,
  ]);
});
