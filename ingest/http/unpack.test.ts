import { gzipSync } from "node:zlib";
import { expect, test } from "vitest";
import { unpack } from "#ingest/http/unpack";

const complete = (bytes: Buffer) => unpack({ bytes, complete: true });

test("plain bytes are text as they are", async () => {
  expect(await complete(Buffer.from('{"名":1}'))).toBe('{"名":1}');
  expect(await complete(Buffer.alloc(0))).toBe("");
});

test("gzip is unpacked by its first bytes", async () => {
  expect(await complete(gzipSync('{"名":1}'))).toBe('{"名":1}');
});

test("bytes that are not UTF-8 become U+FFFD", async () => {
  expect(await complete(Buffer.from([0x22, 0x61, 0xff, 0xc3, 0x22]))).toBe('"a\ufffd\ufffd"');
  // A surrogate written as bytes of its own is none.
  expect(await complete(Buffer.from([0x22, 0xed, 0xa0, 0x80, 0x22]))).toBe('"\ufffd\ufffd\ufffd"');
});

test("eight mebibytes unpacked pass, a byte more does not", async () => {
  expect(await complete(gzipSync(Buffer.alloc(8_388_608, " ")))).toHaveLength(8_388_608);
  expect(await complete(gzipSync(Buffer.alloc(8_388_609, " ")))).toMatchObject({ code: "too-large" });
});

test("broken gzip is refused", async () => {
  const packed = gzipSync('{"a":1}');
  expect(await complete(packed.subarray(0, packed.length - 5))).toMatchObject({ code: "bad-gzip" });
  expect(await complete(Buffer.from([0x1f, 0x8b]))).toMatchObject({ code: "bad-gzip" });
  const flipped = Buffer.from(packed);
  flipped.writeUInt8(flipped.readUInt8(flipped.length - 6) ^ 1, flipped.length - 6);
  expect(await complete(flipped)).toMatchObject({ code: "bad-gzip" });
});

test("a body cut short is refused", async () => {
  expect(await unpack({ bytes: Buffer.from("{}"), complete: false })).toMatchObject({ code: "too-large" });
});
