import { spawnSync } from "node:child_process";
import { mkdir, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { z } from "zod";
import type { Random } from "#ingest/simulator/chance/random";
import { runProgram } from "#tests/support/agora-process";
import {
  type ClickHouseHttpServer,
  startClickHouseHttpServer,
} from "#tests/support/clickhouse-http-server/start-clickhouse-http-server";
import { createLedger, type Ledger } from "./ledger";

const TMPFS_MIB = 32;

/** One data folder through all its rounds, with what was sent to it. */
export interface World {
  readonly name: string;
  readonly folder: string;
  readonly writeKey: string;
  readonly ledger: Ledger;
  /** All messages below this number were acknowledged, and found, at the last count. */
  settled: number;
  /** Rows beyond the first of a message, as of the last count. */
  doubled: number;
  /** The server with the events, which outlives the service; null where the engine lives in the service. */
  readonly clickHouse: ClickHouseHttpServer | null;
  /** Whether the spool lies on a small file system of its own. */
  readonly isSmall: boolean;
  /** Fills that file system to its last byte, or makes room again. */
  fill(): Promise<void>;
  empty(): Promise<void>;
  close(): Promise<void>;
}

const keySchema = z.object({ writeKey: z.string() });

/** A world whose service has the engine within itself. Its folder is the product's own, with a project in it. */
export async function openEmbeddedWorld(folder: string, random: Random): Promise<World> {
  const spool = join(folder, "spool");
  await mkdir(spool, { recursive: true });
  const isSmall = spawnSync("mount", ["-t", "tmpfs", "-o", `size=${TMPFS_MIB}m`, "none", spool]).status === 0;
  const close = async () => {
    if (isSmall) spawnSync("umount", ["-l", spool]);
  };
  const key = await createKey(folder).catch(async (error: unknown) => {
    await close();
    throw error;
  });
  const ballast = join(spool, "ballast");
  return {
    name: "embedded",
    folder,
    ...key,
    ledger: createLedger(random),
    settled: 0,
    doubled: 0,
    clickHouse: null,
    isSmall,
    fill: async () => {
      await writeFile(ballast, Buffer.alloc(TMPFS_MIB * 2 ** 20)).catch((error: unknown) => {
        if (!(error instanceof Error && "code" in error && error.code === "ENOSPC")) throw error;
      });
    },
    empty: () => rm(ballast, { force: true }),
    close,
  };
}

/** A world whose engine is a server of its own. */
export async function openServerWorld(folder: string, random: Random): Promise<World> {
  await mkdir(join(folder, "spool"), { recursive: true });
  const clickHouse = await startClickHouseHttpServer({ path: join(folder, "server") });
  return {
    name: "server",
    folder,
    writeKey: "wk_chaos",
    ledger: createLedger(random),
    settled: 0,
    doubled: 0,
    clickHouse,
    isSmall: false,
    fill: async () => undefined,
    empty: async () => undefined,
    close: () => clickHouse.close(),
  };
}

/** Makes the first project of a data folder, and a write key for it. */
async function createKey(folder: string): Promise<{ writeKey: string }> {
  const project = "project create --key chaos --name Chaos --zone Asia/Shanghai --currency CNY";
  await admin(folder, project.split(" "));
  return keySchema.parse(await admin(folder, "key of --project chaos --source chaos".split(" ")));
}

async function admin(folder: string, words: string[]): Promise<unknown> {
  const { code, stdout, stderr } = await runProgram("admin", words, folder);
  if (code !== 0) throw new Error(`The world could not be prepared:\n${stderr}`);
  return JSON.parse(stdout);
}
