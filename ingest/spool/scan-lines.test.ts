import { expect, test } from "vitest";
import { encodeRows } from "./encode-rows";
import { scanLines } from "./scan-lines";

const A = { id: "00000000-0000-4000-8000-00000000000a", text: "plain" };
const B = { id: "00000000-0000-4000-8000-00000000000b", text: 'a\nb "},"_c":"00000000"}\n社群 \ud800' };

test("a row becomes one line that ends with the checksum of what is before it", () => {
  // CRC-32 (IEEE) of `{"id":"00000000-0000-4000-8000-00000000000a","text":"plain"`, from Python's binascii.crc32.
  expect(encodeRows([A]).toString()).toBe(
    '{"id":"00000000-0000-4000-8000-00000000000a","text":"plain","_c":"32a06b02"}\n',
  );
});

test("lines come back whole, whatever their text holds", () => {
  const bytes = encodeRows([A, B]);
  const lines = [...scanLines(bytes)];
  expect(lines.map(({ whole }) => whole)).toEqual([true, true]);
  const texts = lines.map(({ start, end }): unknown => JSON.parse(bytes.toString("utf8", start, end)));
  expect(texts).toEqual([expect.objectContaining(A), expect.objectContaining(B)]);
});

test("a change of any one byte is seen", () => {
  const bytes = encodeRows([A]);
  for (let at = 0; at < bytes.length; at++) {
    const changed = Buffer.from(bytes);
    changed[at] = (changed[at] ?? 0) ^ 1;
    expect([...scanLines(changed)].some(({ whole }) => whole)).toBe(false);
  }
});

test("what follows the last newline is not whole", () => {
  const bytes = encodeRows([A, B]);
  for (const cut of [1, 20, 60]) {
    const torn = bytes.subarray(0, bytes.length - cut);
    expect([...scanLines(torn)].map(({ whole }) => whole)).toEqual([true, false]);
  }
});

test("the id comes first even if the row has it elsewhere", () => {
  expect(encodeRows([{ text: "x", id: A.id }]).toString()).toMatch(/^\{"id":"00000000-/);
});

test("a row without a usable id is the caller's mistake", () => {
  expect(() => encodeRows([{ text: "x" }])).toThrow(TypeError);
  expect(() => encodeRows([{ id: "7", text: "x" }])).toThrow(TypeError);
  expect(() => encodeRows([{ id: A.id.toUpperCase(), text: "x" }])).toThrow(TypeError);
});
