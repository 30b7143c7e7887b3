import { expect, test } from "vitest";
import { event, events, numbers } from "./event";
import { setUpBench } from "./support";

const bench = setUpBench();

test("sealed segments reach the table and its rollups, and are removed", async () => {
  await bench.seal(events(1, 30), events(31, 40));
  const writer = bench.write();
  await writer.idle();
  expect(await bench.stored()).toEqual(numbers(1, 40));
  expect(await bench.rollups()).toEqual({ memberDays: 40, persons: 10 });
  expect(await bench.files()).toEqual([]);
  expect(writer.stats()).toMatchObject({
    stored: 40,
    duplicates: 0,
    segments: 0,
    failures: 0,
    lagSeconds: 0,
  });
});

test("of repeats in one segment the first stays", async () => {
  const retried = event(1, { time: "2026-03-01 08:00:09.000", channel: "second" });
  await bench.seal([event(1, { channel: "first" }), event(2), retried, event(2)]);
  const writer = bench.write();
  await writer.idle();
  expect(await bench.stored()).toEqual([1, 2]);
  expect(await bench.rollups()).toMatchObject({ memberDays: 2 });
  expect(writer.stats()).toMatchObject({ stored: 2, duplicates: 2 });
});

test("repeats across segments are dropped, also in another month and after a restart", async () => {
  await bench.seal(events(1, 10), [
    event(3, { time: "2026-04-01 00:00:00.000", day: "2026-04-01" }),
    event(11),
  ]);
  const first = bench.write();
  await first.idle();
  await first.close();

  await bench.seal(events(5, 14));
  const second = bench.write();
  await second.idle();
  expect(await bench.stored()).toEqual(numbers(1, 14));
  expect(await bench.rollups()).toMatchObject({ memberDays: 14 });
  expect(second.stats()).toMatchObject({ stored: 3, duplicates: 7 });
});

test("a segment of nothing but repeats vanishes", async () => {
  await bench.seal(events(1, 5), events(1, 5));
  const writer = bench.write();
  await writer.idle();
  expect(await bench.stored()).toEqual(numbers(1, 5));
  expect(await bench.files()).toEqual([]);
});

test("quarantine is free of repeats as well", async () => {
  const refused = (n: number) => ({
    id: event(n).id,
    project: 1,
    source: "web",
    received: "2026-03-01 08:00:01.000",
    dialect: "segment",
    code: "invalid-time",
    path: "timestamp",
    message: "no time",
    bytes: "e30=",
  });
  await bench.sealAs("quarantine", [refused(1), refused(2)], [refused(2), refused(3)]);
  const writer = bench.write();
  await writer.idle();
  expect(writer.stats()).toMatchObject({ stored: 3, duplicates: 1 });
});

test("a segment may span many years of months", async () => {
  // The engine's own limit for one insert is 100.
  const months = Array.from({ length: 101 }, (_, n) => {
    const month = `${2010 + Math.floor(n / 12)}-${String((n % 12) + 1).padStart(2, "0")}`;
    return event(n + 1, { time: `${month}-15 00:00:00.000`, day: `${month}-15` });
  });
  await bench.seal(months, months);
  await bench.write().idle();
  expect(await bench.stored()).toEqual(numbers(1, 101));
  expect(await bench.rollups()).toMatchObject({ memberDays: 101 });
});

test("what the spool seals while the writer runs is stored without a word to it", async () => {
  const writer = bench.write();
  const spool = await bench.openSpool();
  for (let n = 1; n <= 20; n++) await spool.append("events", [event(n)]);
  await spool.seal();
  await writer.idle();
  expect(await bench.stored()).toEqual(numbers(1, 20));
  await spool.close();
});
