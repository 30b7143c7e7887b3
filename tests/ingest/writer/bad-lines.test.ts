import { readdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "vitest";
import { event, events, numbers } from "./event";
import { setUpBench } from "./support";

const bench = setUpBench();

const contentOf = async (ending: string) => {
  const file = (await readdir(bench.folder)).find((name) => name.endsWith(ending));
  return file === undefined ? "" : readFile(join(bench.folder, file), "utf8");
};

test("a corrupt line moves aside with its bytes; the lines around it are stored", async () => {
  await bench.seal(events(1, 9));
  const [sealed = ""] = await readdir(bench.folder);
  const text = await readFile(join(bench.folder, sealed), "utf8");
  const lines = text.split("\n");
  const broken = (lines[4] ?? "").replace("Content Viewed", "Content_Viewed");
  await writeFile(join(bench.folder, sealed), text.replace(lines[4] ?? "", broken));

  const writer = bench.write();
  await writer.idle();
  expect(await bench.stored()).toEqual([1, 2, 3, 4, 6, 7, 8, 9]);
  expect(await bench.rollups()).toMatchObject({ memberDays: 8 });
  expect(await contentOf(".corrupt")).toBe(`${broken}\n`);
  expect(writer.stats()).toMatchObject({ stored: 8, corrupt: 1 });
});

test("lines the table refuses move aside one by one; all others are stored once", async () => {
  const rows = events(1, 40);
  // No date at all, and a person that is no number.
  rows[6] = { ...event(7), time: "yesterday" };
  rows[30] = { ...event(31), person: "somebody" };
  await bench.seal(rows, events(41, 45));
  const writer = bench.write();
  await writer.idle();
  expect(await bench.stored()).toEqual(numbers(1, 45).filter((n) => n !== 7 && n !== 31));
  expect(await bench.rollups()).toMatchObject({ memberDays: 43 });
  const rejected = (await contentOf(".rejected")).trim().split("\n");
  expect(rejected.map((line) => /"message_id":"(m\d+)"/.exec(line)?.[1])).toEqual(["m7", "m31"]);
  expect(writer.stats()).toMatchObject({ stored: 43, rejected: 2, failures: 0 });
  expect((await bench.files()).length).toBe(1);
});

test("repeats behind a segment that the table refuses are repeats of its lines", async () => {
  await bench.seal([...events(1, 6), { ...event(7), time: "yesterday" }], events(4, 9));
  const writer = bench.write();
  await writer.idle();
  expect(await bench.stored()).toEqual(numbers(1, 9));
  expect(await bench.rollups()).toMatchObject({ memberDays: 9 });
  expect(writer.stats()).toMatchObject({ stored: 9, duplicates: 3, rejected: 1 });
});

test("a segment of refused lines only does not hold up the next", async () => {
  await bench.seal([{ ...event(1), day: "no day" }], events(2, 3));
  const writer = bench.write();
  await writer.idle();
  expect(await bench.stored()).toEqual([2, 3]);
  expect(writer.stats()).toMatchObject({ stored: 2, rejected: 1 });
});
