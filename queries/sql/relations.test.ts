import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { RELATIONS } from "./relations";

const doc = readFileSync(new URL("../../docs/sql.md", import.meta.url), "utf8");

test.each(RELATIONS)("$name is described with all its columns", ({ name, columns }) => {
  const row = doc.split("\n").find((line) => line.startsWith(`| \`${name}\``)) ?? "";
  const named = [...(row.split("|")[3] ?? "").matchAll(/`(\w+)`/g)].map(([, column]) => column);
  expect(named).toEqual(columns.map((column) => column.name));
});
