import { crc32 } from "node:zlib";
import { expect, test } from "vitest";
import { encodeRows } from "./encode-rows";

const ID = "00000000-0000-4000-8000-000000000001";
const other = ID.replace("1", "2");

test("a line is its row with a checksum at its end, and nothing more", () => {
  const rows = [
    { id: ID, n: 1 },
    { text: 'tea 茶 "🍵"\n', id: other },
  ];
  const bodies = [`{"id":"${ID}","n":1`, `{"id":"${other}","text":"tea 茶 \\"🍵\\"\\n"`];
  const wanted = bodies
    .map((body) => `${body},"_c":"${crc32(Buffer.from(body)).toString(16).padStart(8, "0")}"}\n`)
    .join("");
  expect(encodeRows(rows).toString()).toBe(wanted);
  expect(encodeRows([])).toHaveLength(0);
});

test.each([{ n: 1 }, { id: ID }, { id: ID.toUpperCase().replace("0", "A"), n: 1 }, { id: 1, n: 1 }])(
  "%j is no row for the spool",
  (row) => {
    expect(() => encodeRows([row])).toThrow(TypeError);
  },
);
