import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from "vitest";
import { GrowthBook, type GrowthBookPayload } from "@growthbook/growthbook";
import { changeLive } from "#experiments/flags/change-project";
import { type FreshPayloads, keepPayloadsFresh } from "#experiments/flags/keep-payloads-fresh";
import { killFlag } from "#experiments/flags/kill-switch";
import { createConnection, newConnection, revokeConnection } from "#experiments/flags/sdk-connections";
import type { Control } from "#store/postgres/control";
import { openControl } from "#store/postgres/open-control";
import { startPostgres } from "#tests/support/postgres-server";
import { type FlagStage, openFlags, type OpenFlags, stageOf } from "./open-flags";

/** Two replicas: on a server with a connection each, in this process they share the one there can be. */
const embedded = async () => {
  const opened = await openFlags();
  return { opened, other: opened.control, close: () => opened.close() };
};
const server = async () => {
  const postgres = await startPostgres();
  const opened = await openFlags(postgres.url);
  const other = await openControl({ url: postgres.url, path: "" });
  return {
    opened,
    other,
    close: async () => {
      await other.close();
      await opened.close();
      await postgres.close();
    },
  };
};

describe.each(Object.entries({ "in this process": embedded, "on a server": server }))(
  "flags %s",
  (_, open) => {
    let place: { opened: OpenFlags; other: Control; close(): Promise<void> };
    let stage: FlagStage;
    let replicas: FreshPayloads[] = [];
    const errors: unknown[] = [];
    const log = { error: (...told: unknown[]) => void errors.push(told) };
    const keepFresh = async (control: Control, clock = () => stage.now) => {
      const fresh = await keepPayloadsFresh({ control, clock, log, lookMs: 60_000 });
      replicas.push(fresh);
      return fresh;
    };
    const connect = (answers: string, environment = "production") =>
      createConnection(
        place.opened.control,
        stage.who(),
        newConnection.parse({ name: "app", environment, answers }),
      );

    beforeAll(async () => {
      place = await open();
    });
    afterAll(() => place.close());
    beforeEach(async () => {
      await Promise.all(replicas.map((replica) => replica.close()));
      replicas = [];
      stage = await place.opened.project();
      expect(errors).toEqual([]);
    });

    it("are served anew on every replica as soon as a change is through, under a later version", async () => {
      const [plain, encrypted, evaluated, dev] = await Promise.all([
        connect("plain"),
        connect("encrypted"),
        connect("evaluated"),
        connect("plain", "dev"),
      ]);
      const one = await keepFresh(place.opened.control);
      const two = await keepFresh(place.other);
      const told: string[][] = [];
      two.onChange((keys) => told.push(keys.toSorted()));
      const before = two.current(plain.clientKey);
      const untouched = two.current(dev.clientKey);
      expect(before).toMatchObject({ payload: { features: {} }, remoteEvaluation: false });
      expect(two.current("sdk-nobody")).toBeNull();

      await stage.publish("banner", { defaultValue: true });
      await vi.waitFor(() =>
        expect(told).toEqual([[plain, encrypted, evaluated].map((c) => c.clientKey).toSorted()]),
      );
      const now = two.current(plain.clientKey);
      expect(now?.payload.features).toEqual({ banner: { defaultValue: true, rules: [] } });
      expect(Date.parse(now?.dateUpdated ?? "")).toBeGreaterThan(Date.parse(before?.dateUpdated ?? ""));
      expect(two.current(dev.clientKey)).toBe(untouched);
      expect(two.current(evaluated.clientKey)?.remoteEvaluation).toBe(true);
      const sdk = new GrowthBook({ decryptionKey: encrypted.encryptionKey ?? "" });
      await sdk.setPayload(JSON.parse(two.current(encrypted.clientKey)?.json ?? "") as GrowthBookPayload);
      expect(sdk.isOn("banner")).toBe(true);
      await vi.waitFor(() => expect(one.current(plain.clientKey)?.json).toBe(now?.json));

      await killFlag(place.opened.control, stage.who(), {
        flag: "banner",
        environment: "production",
        reason: "",
      });
      await revokeConnection(place.opened.control, stage.who(), encrypted.clientKey);
      await vi.waitFor(() => expect(two.current(encrypted.clientKey)).toBeNull());
      expect(two.current(plain.clientKey)?.payload.features).toEqual({});
      expect(two.clientKeys().toSorted()).toEqual([plain, evaluated, dev].map((c) => c.clientKey).toSorted());
    });

    it("have versions that only grow, however many publish at once and whatever their clocks say", async () => {
      const { clientKey } = await connect("plain");
      const fresh = await keepFresh(place.opened.control);
      const seen: { version: number; flags: number }[] = [];
      fresh.onChange(() => {
        const { dateUpdated = "", payload } = fresh.current(clientKey) ?? {};
        seen.push({ version: Date.parse(dateUpdated), flags: Object.keys(payload?.features ?? {}).length });
      });
      const publishers = Array.from({ length: 12 }, (_, place_) => {
        const publisher = stageOf(place_ % 2 === 0 ? place.opened.control : place.other, stage.id);
        publisher.now = new Date(stage.now.getTime() + (place_ % 3) * 1000 - 1000);
        return publisher.publish(`flag-${place_}`, {});
      });
      await Promise.all(publishers);
      await vi.waitFor(() => expect(seen.at(-1)?.flags).toBe(12));
      const versions = seen.map(({ version }) => version);
      expect(versions).toEqual([...new Set(versions)].toSorted((one, other) => one - other));
      expect(seen.map(({ flags }) => flags)).toEqual(
        seen.map(({ flags }) => flags).toSorted((a, b) => a - b),
      );
    });

    it("change when a schedule is due, under one version for all replicas, and not when nothing is different", async () => {
      const { clientKey } = await connect("plain");
      const clock = () => new Date();
      await stage.publish("banner", {});
      const both = [await keepFresh(place.opened.control, clock), await keepFresh(place.other, clock)];
      stage.now = clock();
      const soon = new Date(stage.now.getTime() + 1_000);
      const rule = { kind: "force", id: "sale", value: true, schedule: { from: soon.toISOString() } };
      const served = () => both.map((replica) => replica.current(clientKey));
      const seen = [...served()];
      both.forEach((replica) => replica.onChange(() => void seen.push(replica.current(clientKey))));
      await stage.publish("banner", { rules: [rule] });
      await vi.waitFor(() => expect(seen).toHaveLength(4), { timeout: 15_000 });
      const onSale = seen.map((one) => [
        one?.payload.features["banner"]?.rules?.length,
        Date.parse(one?.dateUpdated ?? "") >= soon.getTime(),
      ]);
      expect(onSale).toEqual([...Array(2).fill([0, false]), ...Array(2).fill([1, true])]);
      const [one, two] = served();
      expect(one?.json).toBe(two?.json);

      await stage.publish("banner", { rules: [rule], description: "Spring sale" });
      await changeLive(place.other, stage.who(), async () => undefined);
      await Promise.all(both.map((replica) => replica.refresh()));
      expect(served()).toEqual([one, two]);
    });
  },
);

it("what SDKs are served stays when the database goes", async () => {
  const postgres = await startPostgres();
  const opened = await openFlags(postgres.url);
  const stage = await opened.project();
  await stage.publish("banner", { defaultValue: true });
  const { clientKey } = await createConnection(
    opened.control,
    stage.who(),
    newConnection.parse({ name: "app", environment: "production", answers: "plain" }),
  );
  const log = { error: () => undefined };
  const fresh = await keepPayloadsFresh({ control: opened.control, clock: () => stage.now, log });
  await postgres.close();
  await expect(fresh.refresh()).rejects.toThrow();
  expect(fresh.current(clientKey)?.payload.features).toHaveProperty("banner");
  await fresh.close();
  await opened.close();
});
