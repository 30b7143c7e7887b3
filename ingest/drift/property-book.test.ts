import { expect, test } from "vitest";
import { EXAMPLE_ARRIVAL, exampleDraft } from "#ingest/pipeline/example-draft";
import { toEventRow } from "#ingest/pipeline/to-event-row";
import type { EventRow } from "#store/events/event-row";
import { createPropertyBook } from "./property-book";

const HOUR = 3_600_000;

const row = (properties: EventRow["properties"], received: string): EventRow =>
  toEventRow(exampleDraft({ properties }), { ...EXAMPLE_ARRIVAL, receivedText: received });

function open() {
  let now = 0;
  const book = createPropertyBook(() => now);
  return { book, wait: (ms: number) => (now += ms) };
}

test("each property of each kind is told once, with nothing of null", () => {
  const { book } = open();
  book.note([
    row({ a: "x", b: 1, c: true, d: [], e: {}, f: null }, "2026-03-01 08:00:00.000"),
    row({ a: 5, b: 2 }, "2026-03-01 08:00:01.000"),
  ]);
  expect(book.take().map(({ property, kind }) => `${property} ${kind}`)).toEqual([
    "a text",
    "b number",
    "c flag",
    "d list",
    "e object",
    "a number",
  ]);
  book.note([row({ a: "y" }, "2026-03-01 08:00:02.000")]);
  expect(book.take()).toEqual([]);
});

test("after an hour it is told again, with when it was last seen", () => {
  const { book, wait } = open();
  book.note([row({ a: "x" }, "2026-03-01 08:00:00.000")]);
  book.take();
  wait(HOUR);
  book.note([row({ a: "x" }, "2026-03-01 09:00:00.000")]);
  expect(book.take()).toEqual([
    {
      project: 7,
      event: "Content Viewed",
      property: "a",
      kind: "text",
      first: "2026-03-01 08:00:00.000",
      last: "2026-03-01 09:00:00.000",
    },
  ]);
});

test("names that a sender makes up fill no memory", () => {
  const { book } = open();
  for (let n = 0; n < 6_000; n++) book.note([row({ [`p${n}`]: 1 }, "2026-03-01 08:00:00.000")]);
  expect(book.take()).toHaveLength(5_000);
});
