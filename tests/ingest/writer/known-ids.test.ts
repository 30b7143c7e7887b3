import { setTimeout as sleep } from "node:timers/promises";
import { expect, test } from "vitest";
import { type KnownIds, learnKnownIds } from "#ingest/writer/known-ids";
import { eventId } from "#store/events/event-id";
import type { Warehouse } from "#store/clickhouse/warehouse";
import { WarehouseError } from "#store/clickhouse/warehouse-error";
import { silent, setUpBench } from "./support";

const bench = setUpBench();

const STORED = 600_000;
const idOf = (n: number) => eventId(1, "fill", String(n));
const STRANGE = eventId(1, "nobody", "0");

/** Rows with the ids that `idOf` tells. */
const fill = () =>
  bench.warehouse.command(
    "tests/fill",
    `INSERT INTO events (id, project, person, time, day, message_id)
     SELECT UUIDNumToString(toFixedString(substring(SHA1(concat('1\\0fill\\0', toString(number))), 1, 16), 16)),
            1, 7, toDateTime64('2026-03-01 00:00:00', 3, 'UTC'), '2026-03-01', 'm0'
     FROM numbers(${STORED})`,
  );

const everyStoredIsKnown = (known: KnownIds) => {
  for (let n = 0; n < STORED; n++) if (!known.mayHave(idOf(n))) return false;
  return true;
};

test("all ids of a table that takes several reads are known, before, while and after they are read", async () => {
  await fill();
  const known = learnKnownIds(bench.warehouse, "events", silent);
  expect(everyStoredIsKnown(known)).toBe(true);
  while (known.mayHave(STRANGE)) await sleep(5);
  expect(everyStoredIsKnown(known)).toBe(true);
  await known.close();
});

test("ids that are stored while the table is being read are known afterwards", async () => {
  await fill();
  const late = eventId(1, "late", "1");
  let reads = 0;
  const warehouse: Warehouse = {
    ...bench.warehouse,
    read: async (read) => {
      const rows = await bench.warehouse.read(read);
      if (read.name === "writer/read-ids" && ++reads === 1) known.add([late]);
      return rows;
    },
  };
  const known = learnKnownIds(warehouse, "events", silent);
  while (known.mayHave(STRANGE)) await sleep(5);
  expect(reads).toBe(3);
  expect(known.mayHave(late)).toBe(true);
  await known.close();
});

test("a warehouse that does not answer is asked again; until then every id may be known", async () => {
  let failures = 1;
  const warehouse: Warehouse = {
    ...bench.warehouse,
    read: async (read) => {
      if (failures-- > 0)
        throw new WarehouseError("unreachable", "as the test wants it", { retryable: true });
      return bench.warehouse.read(read);
    },
  };
  const known = learnKnownIds(warehouse, "events", silent);
  expect(known.mayHave(STRANGE)).toBe(true);
  while (known.mayHave(STRANGE)) await sleep(5);
  await known.close();
});

test("closing ends a wait for the warehouse", async () => {
  const warehouse: Warehouse = {
    ...bench.warehouse,
    read: () => Promise.reject(new WarehouseError("unreachable", "away", { retryable: true })),
  };
  const known = learnKnownIds(warehouse, "events", silent);
  await sleep(20);
  await known.close();
  expect(known.mayHave(STRANGE)).toBe(true);
});
