import { expect, onTestFinished, test } from "vitest";
import { openDoor } from "#tests/ingest/door/open-door";
import type { Sink } from "#ingest/pipeline/sink";

const GOOD = '{"batch":[{"type":"track","userId":"anna","event":"Tea Poured"}]}';
const BAD = '{"batch":[{"type":"track"}]}';

const doorOver = async (append: Sink["append"]) => {
  const door = await openDoor({ append });
  onTestFinished(() => door.close());
  return door;
};

test.each([
  ["events", GOOD],
  ["a refused event", BAD],
  ["a refused body", "{"],
])("a full spool makes the sender of %s wait", async (_name, body) => {
  const door = await doorOver(() =>
    Promise.reject(Object.assign(new Error("full"), { code: "spool-full", retryAfterSeconds: 2.5 })),
  );
  const response = await door.post("/v1/batch", body);
  expect(response.status).toBe(429);
  expect(response.headers.get("retry-after")).toBe("3");
  expect(await response.json()).toMatchObject({ error: { code: "try-later", path: "" } });
  expect(door.refused).toEqual(["web: try-later"]);
});

test("any other failure to keep is told the same way, and logged", async () => {
  const door = await doorOver(() => Promise.reject(new Error("the disk is gone")));
  const response = await door.post("/v1/batch", GOOD);
  expect(response.status).toBe(429);
  expect(response.headers.get("retry-after")).toBe("1");
  expect(door.log.join("")).toContain("the disk is gone");
});

test("half kept is not kept: the sender is told to send all again", async () => {
  const door = await doorOver((table) =>
    table === "quarantine" ? Promise.reject(new Error("no")) : Promise.resolve(),
  );
  const response = await door.post("/v1/batch", `{"batch":[{"type":"track","userId":"anna","event":"x"},1]}`);
  expect(response.status).toBe(429);
});

test("nothing is answered before it is durable", async () => {
  const waiting: (() => void)[] = [];
  const door = await doorOver(() => new Promise((resolve) => void waiting.push(resolve)));
  let answered = false;
  const response = door.post("/v1/batch", GOOD).then((answer) => {
    answered = true;
    return answer;
  });
  await new Promise((resolve) => setTimeout(resolve, 200));
  expect(answered).toBe(false);
  for (const finish of waiting) finish();
  expect((await response).status).toBe(200);
});

test("a key that sent more than it may waits, and what it sent is kept", async () => {
  const taken = { day: "2026-03-10", events: 0 };
  const door = await openDoor({ allowance: { perSecond: null, perDay: 2, taken } });
  onTestFinished(() => door.close());
  const two = '{"batch":[{"type":"track","userId":"anna","event":"Tea Poured"},{"type":"track"}]}';
  expect((await door.post("/v1/batch", two)).status).toBe(200);
  const response = await door.post("/v1/batch", GOOD);
  expect(response.status).toBe(429);
  // The door's clock shows noon, UTC.
  expect(response.headers.get("retry-after")).toBe("43200");
  expect(await response.json()).toMatchObject({ error: { code: "over-allowance" } });
  expect(door.events).toHaveLength(1);
  expect(door.quarantine).toHaveLength(1);
  expect(door.refused).toEqual(["web: over-allowance"]);
});
