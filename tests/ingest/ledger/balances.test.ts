import { readFile, rename, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "vitest";
import { z } from "zod";
import { readBalances } from "#ingest/ledger/read-balances";
import { createWaitingLines } from "#ingest/ledger/waiting-lines";
import { nodeDisk } from "#ingest/spool/disk";
import { event, events } from "#tests/ingest/writer/event";
import { setUpBench } from "#tests/ingest/writer/support";

const bench = setUpBench();
const lagRow = z.object({ code: z.string(), lines: z.string() });

const balances = async () =>
  readBalances(bench.warehouse, await createWaitingLines(nodeDisk, bench.folder)());

const WEB = {
  project: 1,
  source: "web",
  accepted: 0,
  stored: 0,
  duplicates: 0,
  quarantined: 0,
  inFlight: 0,
  damaged: 0,
  erased: 0,
  difference: 0,
};

const refused = (n: number) => ({
  id: event(1000 + n).id,
  project: 1,
  source: "web",
  received: "2026-03-01 08:00:01.000",
  dialect: "segment",
  code: "invalid-time",
  path: "timestamp",
  message: "no time",
  bytes: "e30=",
});

test("what waits is in flight, and what is done with is stored, repeated or quarantined", async () => {
  await bench.seal(events(1, 30), [...events(21, 40), event(40)]);
  await bench.sealAs("quarantine", [refused(1), refused(2)], [refused(2)]);
  // 30 + 21 + 2 + 1 lines.
  expect(await balances()).toEqual([{ ...WEB, accepted: 54, inFlight: 54 }]);

  await bench.write().idle();
  expect(await balances()).toEqual([{ ...WEB, accepted: 54, stored: 40, duplicates: 12, quarantined: 2 }]);
});

test("a segment that goes on under another name while the books are read counts once", async () => {
  await bench.seal(events(1, 30));
  let moved = 0;
  const list = async (folder: string) => {
    const names = await nodeDisk.list(folder);
    const sealed = names.filter((name) => name.endsWith(".sealed"));
    for (const name of sealed) {
      await rename(join(folder, name), join(folder, name.replace(/sealed$/, "insert")));
      moved++;
    }
    return names;
  };
  const waiting = await createWaitingLines({ ...nodeDisk, list }, bench.folder)();
  expect(moved).toBeGreaterThan(0);
  expect(waiting).toEqual({ inFlight: new Map([["1 web", 30]]), accepted: new Map([["1 web", 30]]) });
});

test("each project and source has a balance of its own", async () => {
  const other = (n: number) => event(n, { id: event(500 + n).id, project: 2, source: "小程序" });
  await bench.seal([event(1), other(1), other(2)]);
  await bench.write().idle();
  expect(await balances()).toEqual([
    { ...WEB, accepted: 1, stored: 1 },
    { ...WEB, project: 2, source: "小程序", accepted: 2, stored: 2 },
  ]);
});

test("a segment that vanishes, and rows that nobody accepted, show as differences", async () => {
  await bench.seal(events(1, 10), events(11, 13));
  const [first = ""] = (await bench.files()).filter((file) => file.startsWith("events"));
  await rm(join(bench.folder, first));
  await bench.write().idle();
  expect(await balances()).toEqual([{ ...WEB, accepted: 13, stored: 3, difference: 10 }]);

  await bench.warehouse.command(
    "tests/double",
    "INSERT INTO events SELECT * FROM events ORDER BY id LIMIT 1 SETTINGS insert_deduplicate = 0",
  );
  expect(await balances()).toEqual([{ ...WEB, accepted: 13, stored: 4, difference: 9 }]);
});

test("a damaged line and a line that the table refuses are set aside, and counted as that", async () => {
  await bench.seal([...events(1, 9), event(10, { day: "never" })]);
  const [file = ""] = (await bench.files()).filter((name) => name.startsWith("events"));
  const path = join(bench.folder, file);
  const text = await readFile(path, "utf8");
  await writeFile(path, text.replace('"m3"', '"m4"'));
  await bench.write().idle();
  expect(await balances()).toEqual([{ ...WEB, accepted: 10, stored: 8, damaged: 2 }]);
});

test("killed before the receipt was written, and between receipt and seal: counted once", async () => {
  const spool = await bench.openSpool();
  await spool.append("events", events(1, 7));
  await spool.close();
  const isReceipt = (file: string) => file.startsWith("receipts");
  for (const keepReceipt of [true, false]) {
    const files = await bench.files();
    const segment = files.find((file) => !isReceipt(file)) ?? "";
    const open = segment.replace("sealed", "open");
    await rename(join(bench.folder, segment), join(bench.folder, open));
    if (!keepReceipt) for (const file of files.filter(isReceipt)) await rm(join(bench.folder, file));
    await (await bench.openSpool()).close();
    expect(await balances()).toEqual([{ ...WEB, accepted: 7, inFlight: 7 }]);
  }
  await bench.write().idle();
  expect(await balances()).toEqual([{ ...WEB, accepted: 7, stored: 7 }]);
});

test("how long events took is noted once they are stored", async () => {
  await bench.seal(events(1, 5));
  await bench.write().idle();
  // They arrived in March 2026; the last step stands for all beyond it.
  const rows = await bench.warehouse.read({
    name: "tests/lag",
    sql: "SELECT code, lines FROM ledger WHERE account = 'lag'",
    params: {},
    row: lagRow,
  });
  expect(rows).toEqual([{ code: "3600000", lines: "5" }]);
});
