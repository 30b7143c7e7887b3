import { rm } from "node:fs/promises";
import { join } from "node:path";
import type { AppLoadContext } from "@remix-run/node";
import pino from "pino";
import { afterAll, beforeAll } from "vitest";
import { createOwnFlags } from "#experiments/flags/own-flags";
import type { Control } from "#store/postgres/control";
import { openControl } from "#store/postgres/open-control";
import { readConfig } from "#server/config";
import type { Services } from "#server/services";
import { migratedFolder } from "#tests/support/migrated-folder";

/** What a test may change between requests. */
export interface World {
  control: Control;
  now: Date;
  publicUrl: string | undefined;
  /** A new request's context, as the listener makes it. */
  context(): AppLoadContext;
}

const refuse = () => Promise.reject(new Error("accounts ask nothing of the warehouse"));
const noWarehouse: Services["warehouse"] = {
  embedded: true,
  read: refuse,
  command: refuse,
  insertSegment: refuse,
  dictionaryLogin: () => "",
  ping: refuse,
  close: refuse,
};

/** A real, empty control database for the tests of a file, with a clock that stands still. */
export function controlForTests(): World {
  let folder = "";
  let control: Control | undefined;
  const world: World = {
    get control() {
      if (!control) throw new Error("The control database is there only while tests run.");
      return control;
    },
    now: new Date("2026-03-01T12:00:00Z"),
    publicUrl: undefined,
    context: () => ({
      services: {
        config: { ...readConfig({}), publicUrl: world.publicUrl },
        control: world.control,
        warehouse: noWarehouse,
        clock: () => world.now,
        log: pino({ level: "silent" }),
        collector: () => null,
        growthBook: null,
        ownFlags: createOwnFlags({ control: world.control, clock: () => world.now }),
        setupToken: "the-setup-token",
      },
      nonce: "nonce",
      clientAddress: "203.0.113.7",
    }),
  };
  beforeAll(async () => {
    folder = await migratedFolder("agora-accounts-", ["postgres"]);
    control = await openControl({ url: undefined, path: join(folder, "postgres") });
  });
  afterAll(async () => {
    await control?.close();
    await rm(folder, { recursive: true, force: true });
  });
  return world;
}
