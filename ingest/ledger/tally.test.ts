import { expect, test } from "vitest";
import { encodeRows } from "#ingest/spool/encode-rows";
import { scanLines } from "#ingest/spool/scan-lines";
import { originOf, tallyRows, without } from "./tally";
import { tallyLines } from "./tally-lines";

const idOf = (n: number) => `00000000-0000-4000-8000-${String(n).padStart(12, "0")}`;
const row = (n: number, project: number, source: string, received: string) => ({
  id: idOf(n),
  project,
  source,
  received,
  text: "x",
});

const ROWS = [
  row(1, 1, "web", "2026-03-01 08:14:59.999"),
  row(2, 1, "web", "2026-03-01 08:14:59.999"),
  row(3, 1, "web", "2026-03-01 08:15:00.000"),
  row(4, 12, "web", "2026-03-01 08:15:00.000"),
  row(5, 1, "小程序 2", "2026-03-01 08:59:59.000"),
  row(6, 1, 'a "b" \\ c', "2026-03-01 08:59:59.000"),
  row(7, 1, "web", "2026-03-01 08:00:00.000"),
];
const COUNTS = [
  [{ project: 1, source: "web", quarter: "2026-03-01 08:00:00" }, 3],
  [{ project: 1, source: "web", quarter: "2026-03-01 08:15:00" }, 1],
  [{ project: 12, source: "web", quarter: "2026-03-01 08:15:00" }, 1],
  [{ project: 1, source: "小程序 2", quarter: "2026-03-01 08:45:00" }, 1],
  [{ project: 1, source: 'a "b" \\ c', quarter: "2026-03-01 08:45:00" }, 1],
];

test("rows count by project, source and quarter of an hour", () => {
  expect([...tallyRows(ROWS)].map(([key, lines]) => [originOf(key), lines])).toEqual(COUNTS);
});

test("lines of a segment count alike", () => {
  const bytes = encodeRows(ROWS);
  expect([...tallyLines(bytes, scanLines(bytes))].map(([key, lines]) => [originOf(key), lines])).toEqual(
    COUNTS,
  );
});

test("lines count wherever in them their columns stand", () => {
  const bytes = encodeRows(ROWS.map(({ id, text, received, ...rest }) => ({ id, text, ...rest, received })));
  expect(tallyLines(bytes, scanLines(bytes))).toEqual(tallyRows(ROWS));
});

test("a torn line and a row without origin are not counted", () => {
  const bytes = encodeRows(ROWS);
  const torn = bytes.subarray(0, bytes.length - 3);
  expect([...tallyLines(torn, scanLines(torn)).values()].reduce((sum, lines) => sum + lines)).toBe(6);
  expect(tallyRows([{ id: idOf(1), n: 1 }])).toEqual(new Map());
});

test("taking a tally from another leaves the rest", () => {
  const all = new Map([
    ["a", 3],
    ["b", 1],
  ]);
  expect(without(all, new Map([["b", 1]]))).toEqual(new Map([["a", 3]]));
});
