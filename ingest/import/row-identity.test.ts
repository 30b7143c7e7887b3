import { expect, test } from "vitest";
import { rowIdentity } from "./row-identity";
import type { Row } from "./rows/row";

const row = (fields: Record<string, unknown>): Row => ({
  line: 1,
  content: JSON.stringify(fields),
  read: (column) => fields[column],
});
const identities = (name: string, rows: Row[], messageId?: string[]) =>
  rows.map(rowIdentity({ name, messageId }));

test("equal rows are told apart by their number, and the same file gives the same identities", () => {
  const rows = [row({ a: "1" }), row({ a: "2" }), row({ a: "1" }), row({ a: "1" })];
  const first = identities("orders", rows);
  expect(new Set(first).size).toBe(4);
  expect(identities("orders", rows)).toEqual(first);
  expect(first.every((identity) => /^[0-9a-f]{32}$/.test(identity))).toBe(true);
});

test("rows that a file grows by do not change the identities before them", () => {
  const rows = [row({ a: "1" }), row({ a: "1" })];
  expect(identities("orders", [...rows, row({ a: "3" }), row({ a: "1" })]).slice(0, 2)).toEqual(
    identities("orders", rows),
  );
});

test("another mapping's rows are others", () => {
  expect(identities("orders", [row({ a: "1" })])).not.toEqual(identities("visits", [row({ a: "1" })]));
});

test("columns that name a row decide alone", () => {
  const [one, corrected, other] = identities(
    "orders",
    [row({ id: "7", total: "1" }), row({ id: "7", total: "2" }), row({ id: "8", total: "1" })],
    ["id"],
  );
  expect(one).toBe(corrected);
  expect(one).not.toBe(other);
});

test("columns are not run together", () => {
  const [one, other] = identities("orders", [row({ a: "1", b: "23" }), row({ a: "12", b: "3" })], ["a", "b"]);
  expect(one).not.toBe(other);
});

test("a row whose naming columns are all empty has no identity", () => {
  const identify = rowIdentity({ name: "orders", messageId: ["id"] });
  expect(() => identify(row({ id: "" }))).toThrow("are empty");
});
