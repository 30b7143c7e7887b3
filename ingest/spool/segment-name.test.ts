import { expect, test } from "vitest";
import { parseSegmentFile, segmentFile, segmentKey } from "./segment-name";

test("a name is read back as it was written", () => {
  const half = { table: "events", node: "3f9c0a1b2c4d", number: 42, split: ".0.1", state: "insert" } as const;
  expect(segmentFile(half)).toBe("events-3f9c0a1b2c4d-000000000042.0.1.insert");
  expect(segmentKey(half)).toBe("events-3f9c0a1b2c4d-000000000042.0.1");
  expect(parseSegmentFile(segmentFile(half))).toEqual(half);
});

test.each([
  "lock-0b7c.json",
  "people-3f9c0a1b2c4d-000000000042.sealed",
  "events-3f9c0a1b2c4d-42.sealed",
  "events-3f9c0a1b2c4d-000000000042.2.sealed",
  "events-3f9c0a1b2c4d-000000000042.gone",
  "events-3f9c0a1b2c4d-000000000042.sealed.bak",
])("%s is not a segment", (file) => expect(parseSegmentFile(file)).toBeNull());
