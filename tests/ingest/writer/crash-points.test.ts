import { copyFile, readdir, readFile, rename, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "vitest";
import { event, events, numbers } from "./event";
import { failingWarehouse } from "./failing-warehouse";
import { setUpBench } from "./support";

const bench = setUpBench();

/** The one segment of the folder, as the paths it has on its way. */
async function pathsOfSegment() {
  const [sealed = ""] = await readdir(bench.folder);
  const path = join(bench.folder, sealed);
  return {
    token: sealed.replace(".sealed", ""),
    sealed: path,
    part: path.replace(".sealed", ".part"),
    insert: path.replace(".sealed", ".insert"),
    half: (half: 0 | 1) => path.replace(".sealed", `.${half}.insert`),
  };
}

async function expectExactly(last: number) {
  expect(await bench.stored()).toEqual(numbers(1, last));
  expect(await bench.rollups()).toMatchObject({ memberDays: last });
  expect((await bench.files()).filter((file) => file.startsWith("events"))).toEqual([]);
}

test("killed before the insert: the ready segment goes in", async () => {
  await bench.seal(events(1, 20));
  const { sealed, insert } = await pathsOfSegment();
  await rename(sealed, insert);
  await bench.write().idle();
  await expectExactly(20);
});

test("killed after the insert, before the removal: the same token changes nothing, in the views neither", async () => {
  await bench.seal(events(1, 20));
  const { sealed, insert, token } = await pathsOfSegment();
  await rename(sealed, insert);
  await bench.warehouse.insertSegment({ table: "events", path: insert, token });
  await bench.write().idle();
  await expectExactly(20);
});

test("killed after the insert of several months", async () => {
  const march = events(1, 10);
  const april = numbers(11, 20).map((n) => event(n, { time: "2026-04-02 00:00:00.000", day: "2026-04-02" }));
  await bench.seal([...march, ...april]);
  const { sealed, insert, token } = await pathsOfSegment();
  await rename(sealed, insert);
  for (let times = 0; times < 3; times++) {
    await bench.warehouse.insertSegment({ table: "events", path: insert, token });
  }
  await bench.write().idle();
  await expectExactly(20);
});

test("killed when the table had the block but the rollups did not: the replay completes them", async () => {
  await bench.seal(events(1, 20));
  const { sealed, insert, token } = await pathsOfSegment();
  await rename(sealed, insert);
  await bench.warehouse.command("tests/detach", "DETACH TABLE member_days_mv");
  await bench.warehouse.insertSegment({ table: "events", path: insert, token });
  await bench.warehouse.command("tests/attach", "ATTACH TABLE member_days_mv");
  expect(await bench.rollups()).toMatchObject({ memberDays: 0 });
  await bench.write().idle();
  await expectExactly(20);
});

test("killed while repeats were being taken out: the half-made file is dropped", async () => {
  await bench.seal([...events(1, 20), ...events(1, 20)]);
  const { sealed, part } = await pathsOfSegment();
  await writeFile(part, (await readFile(sealed)).subarray(0, 1000));
  await bench.write().idle();
  await expectExactly(20);
});

test("killed between the new file and the removal of the old: the old one is not stored again", async () => {
  await bench.seal(events(1, 20));
  const { sealed, insert } = await pathsOfSegment();
  await copyFile(sealed, insert);
  const writer = bench.write();
  await writer.idle();
  await expectExactly(20);
  expect(writer.stats()).toMatchObject({ stored: 20, duplicates: 0 });
});

test("killed while a segment was being split: the halves are dropped, the whole goes in", async () => {
  await bench.seal(events(1, 20));
  const { sealed, insert, half } = await pathsOfSegment();
  const bytes = await readFile(sealed);
  const middle = bytes.indexOf("\n", bytes.length / 2) + 1;
  await rename(sealed, insert);
  await writeFile(half(0), bytes.subarray(0, middle));
  await writeFile(half(1), bytes.subarray(middle));
  await bench.write().idle();
  await expectExactly(20);
});

test("an insert that fails before and after it is done is repeated with its token until it holds", async () => {
  await bench.seal(events(1, 20), events(15, 30));
  const warehouse = failingWarehouse(bench.warehouse);
  warehouse.fail("before-insert", 2);
  warehouse.fail("after-insert", 2);
  const writer = bench.write(warehouse);
  await writer.idle();
  await expectExactly(30);
  expect(warehouse.tokens.length).toBe(6);
  expect(new Set(warehouse.tokens).size).toBe(2);
  expect(writer.stats()).toMatchObject({ stored: 30, duplicates: 6, failures: 4 });
});

test("a warehouse that is away during the look-up of repeats is waited for", async () => {
  await bench.seal(events(1, 5), events(1, 8));
  const warehouse = failingWarehouse(bench.warehouse);
  warehouse.fail("look-up", 3);
  await bench.write(warehouse).idle();
  await expectExactly(8);
});

test("closed while the warehouse is away: the segment waits for the next writer", async () => {
  await bench.seal(events(1, 5));
  const warehouse = failingWarehouse(bench.warehouse);
  warehouse.fail("after-insert", Number.MAX_SAFE_INTEGER);
  const first = bench.write(warehouse);
  const idle = first.idle();
  const refused = expect(idle).rejects.toThrow("safe in the spool");
  while (first.stats().failures === 0) await new Promise((resolve) => setTimeout(resolve, 5));
  await first.close();
  await refused;
  const left = (await bench.files()).filter((file) => file.startsWith("events"));
  expect(left.map((file) => file.replace(/.*\./, ""))).toEqual(["insert"]);
  await bench.write().idle();
  await expectExactly(5);
});
