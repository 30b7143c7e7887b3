import { http, HttpResponse } from "msw";
import { setupServer } from "msw/node";
import pino from "pino";
import { afterAll, beforeAll, expect, test } from "vitest";
import { readExperiments } from "#experiments/lifecycle/find-experiment";
import { growthBookApi } from "#experiments/remote/growthbook-api";
import type { GrowthBook } from "#server/growthbook/open-growthbook";
import { startSyncing } from "#server/growthbook/start-syncing";
import { flagsForTests } from "#tests/experiments/open-flags";
import { featureShape, pageShape, remoteShape } from "#tests/experiments/remote/growthbook-shapes";

const HOST = "https://growthbook.example";
const server = setupServer();
const place = flagsForTests();
const soon = { timeout: 5_000, interval: 10 };

beforeAll(() => server.listen({ onUnhandledRequest: "error" }));
afterAll(() => server.close());

test("a project that is named follows GrowthBook by itself; while that is busy it is asked ever less often", async () => {
  let there = [remoteShape(), remoteShape({ id: "exp_2", trackingKey: "no key at all" })];
  let busy = false;
  const asked: string[] = [];
  const list = (name: string, all: () => object[]) =>
    http.get(`${HOST}/api/*/${name}`, ({ request }) => {
      const { searchParams } = new URL(request.url);
      asked.push(`${name} of ${searchParams.get("projectId")}`);
      const headers = { "retry-after": "60" };
      if (busy) return HttpResponse.json({ message: "slowly" }, { status: 429, headers });
      return HttpResponse.json(pageShape(name, all(), searchParams));
    });
  const archived = { ...featureShape("old", false), archived: true };
  server.use(
    list("experiments", () => there),
    list("features", () => [featureShape("tea", true), featureShape("cake", false), archived]),
  );
  const book: GrowthBook["book"] = new Map();
  const instantly = { now: Date.now, sleep: () => Promise.resolve() };
  const log: string[] = [];
  const close = startSyncing(
    {
      control: place.control,
      clock: () => new Date("2026-03-10T05:00:00Z"),
      log: pino({}, { write: (line) => void log.push(line) }),
    },
    {
      api: growthBookApi({ apiHost: HOST, secretKey: "secret_for_tea" }, instantly),
      synced: new Map([
        ["gone", undefined],
        ["tea-1", "prj_tea"],
      ]),
      everyMs: 20,
      book,
      serve: () => Promise.reject(new Error("nothing is served")),
    },
  );
  const now = new Date("2026-03-10T05:00:00Z");
  await expect
    .poll(() => book.get("tea-1"), soon)
    .toMatchObject({
      ...{ triedAt: now, syncedAt: now, error: null, experiments: 2, flags: 2 },
      failed: [{ key: "no key at all" }],
    });
  expect(asked.slice(0, 2)).toEqual(["experiments of prj_tea", "features of prj_tea"]);
  const status = async () => (await readExperiments(place.control, place.stage.id)).map((one) => one.status);
  expect(await status()).toEqual(["running"]);

  there = [remoteShape({ status: "stopped" })];
  await expect.poll(status, soon).toEqual(["stopped"]);

  busy = true;
  await expect.poll(() => book.get("tea-1")?.error, soon).toEqual({ code: "busy", said: "slowly" });
  // Four times in the round that failed; GrowthBook said to wait a minute, so nothing more comes meanwhile.
  const before = asked.length;
  await new Promise((resolve) => setTimeout(resolve, 200));
  expect(asked.length).toBe(before);
  expect(book.get("tea-1")).toMatchObject({ syncedAt: now, experiments: 1, flags: 2 });
  await close();
  expect(log.filter((line) => line.includes("not in step"))).toHaveLength(1);
  expect(book.has("gone")).toBe(false);
});
