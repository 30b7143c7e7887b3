import { hash } from "node:crypto";
import { expect, test } from "vitest";
import { RecentIds } from "./recent-ids";

const idOf = (n: number, series: string) => {
  const hex = hash("sha1", `${series}${n}`, "hex");
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20, 32)}`;
};
const ids = (count: number, series: string) => Array.from({ length: count }, (_, n) => idOf(n, series));
const bytesOf = (id: string) => Buffer.from(id.replaceAll("-", ""), "hex");

test("every id that was added is known, as text or as bytes, through layers", () => {
  const recent = new RecentIds(1);
  const added = ids(200_000, "a");
  for (const id of added.slice(0, 100_000)) recent.add(id);
  recent.addBytes(Buffer.concat(added.slice(100_000).map(bytesOf)));
  expect(added.every((id) => recent.mayHave(id))).toBe(true);
});

/** 64 KiB are made for 52,428 ids at 10 bits each. */
const full = (spread: (id: string) => string) => {
  const recent = new RecentIds(0, 65_536);
  for (const id of ids(52_428, "a")) recent.add(spread(id));
  return ids(20_000, "b").filter((id) => recent.mayHave(spread(id))).length;
};

test("fewer than one in 50 strange ids looks known when it is as full as it was made for", () => {
  const wrong = full((id) => id);
  expect(wrong).toBeLessThan(400);
  expect(wrong).toBeGreaterThan(0);
});

test("UUIDs with a version and a variant in them spread as well", () => {
  expect(full((id) => `${id.slice(0, 14)}8${id.slice(15, 19)}a${id.slice(20)}`)).toBeLessThan(400);
});

test("with its memory used up it forgets nothing and takes no more", () => {
  const recent = new RecentIds(0, 65_536);
  const added = ids(150_000, "a");
  for (const id of added) recent.add(id);
  expect(recent.bytes).toBe(65_536);
  expect(added.every((id) => recent.mayHave(id))).toBe(true);
});
