import { hash } from "node:crypto";
import { expect, test } from "vitest";
import { occurrences } from "./occurrences";

test("counts what it met before", () => {
  const occurrence = occurrences();
  const [a, b] = [hash("sha1", "a", "hex"), hash("sha1", "b", "hex")];
  expect([a, b, a, a, b].map(occurrence)).toEqual([0, 0, 1, 2, 1]);
});

test("agrees with a Map beyond several growths", () => {
  const occurrence = occurrences();
  const expected = new Map<string, number>();
  for (let index = 0; index < 30_000; index += 1) {
    const hex = hash("sha1", String((index * 7919) % 11_003), "hex");
    const before = expected.get(hex) ?? 0;
    expected.set(hex, before + 1);
    if (occurrence(hex) !== before) expect.fail(`row ${index}: not ${before}`);
  }
  expect(expected.size).toBe(11_003);
});
