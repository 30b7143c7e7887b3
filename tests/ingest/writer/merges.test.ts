import { expect, test } from "vitest";
import { z } from "zod";
import { personId } from "#store/events/person-id";
import { event } from "./event";
import { failingWarehouse } from "./failing-warehouse";
import { setUpBench } from "./support";

const bench = setUpBench();

const device = personId(1, "device-9");
const anna = personId(1, "anna");

async function members() {
  const rows = await bench.warehouse.read({
    name: "tests/members",
    sql: `SELECT DISTINCT dictGetOrDefault('person_of', 'person', person, person) AS member
          FROM events ORDER BY member`,
    params: {},
    row: z.object({ member: z.string() }),
  });
  return rows.map(({ member }) => member);
}

test("once idle, history follows the member", async () => {
  await bench.seal(
    [event(1, { person: device, user_id: "", anonymous_id: "device-9" })],
    [event(2, { person: anna, user_id: "anna", anonymous_id: "device-9", merges: device })],
  );
  await bench.write().idle();
  expect(await members()).toEqual([anna]);
});

test("merges stored by a writer that was killed before the reload are in force after the next start", async () => {
  const warehouse = failingWarehouse(bench.warehouse);
  warehouse.fail("reload", Number.MAX_SAFE_INTEGER);
  await bench.seal([
    event(1, { person: device, user_id: "", anonymous_id: "device-9" }),
    event(2, { person: anna, merges: device }),
  ]);
  const first = bench.write(warehouse);
  const idle = expect(first.idle()).rejects.toThrow();
  while (first.stats().stored < 2) await new Promise((resolve) => setTimeout(resolve, 5));
  await first.close();
  await idle;

  await bench.write().idle();
  expect(await members()).toEqual([anna]);
});

test("a dictionary that cannot be reloaded does not hold up events", async () => {
  const warehouse = failingWarehouse(bench.warehouse);
  warehouse.fail("reload", 3);
  await bench.seal([event(1, { person: anna, merges: device })], [event(2)]);
  const writer = bench.write(warehouse);
  await writer.idle();
  expect(await bench.stored()).toEqual([1, 2]);
  expect(writer.stats().failures).toBe(0);
});
