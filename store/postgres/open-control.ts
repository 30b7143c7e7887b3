import { mkdir } from "node:fs/promises";
import { PGlite } from "@electric-sql/pglite";
import { sql } from "drizzle-orm";
import { drizzle as drizzlePglite } from "drizzle-orm/pglite";
import { drizzle as drizzleServer } from "drizzle-orm/postgres-js";
import postgres from "postgres";
import { oneAtATime } from "#store/migrations/one-at-a-time";
import type { Control } from "./control";
import { ControlError } from "./control-error";
import { lockFolder } from "./lock-folder";
import * as schema from "./schema";

interface Options {
  /** `postgres://user:password@host:port/database`; without it PostgreSQL runs in this process. */
  url: string | undefined;
  /** the folder of the embedded database */
  path: string;
}

/**
 * Opens the control database.
 *
 * @throws ControlError "locked" when another process uses the folder, "unreachable" when the server does not answer
 */
export function openControl({ url, path }: Options): Promise<Control> {
  return url === undefined ? openEmbedded(path) : openServer(url);
}

async function openEmbedded(path: string): Promise<Control> {
  const unlock = await lockFolder(path);
  try {
    await mkdir(path, { recursive: true });
    const client = await PGlite.create(path);
    const db = drizzlePglite(client, { schema });
    let closing: Promise<void> | undefined;
    return {
      embedded: true,
      db,
      exclusively: oneAtATime(),
      ping: async () => {
        await db.execute(sql`SELECT 1`);
      },
      close: () => (closing ??= client.close().finally(unlock)),
    };
  } catch (error) {
    await unlock();
    throw error;
  }
}

async function openServer(url: string): Promise<Control> {
  const client = postgres(url, { onnotice: () => undefined, connection: { application_name: "agora" } });
  const db = drizzleServer(client, { schema });
  try {
    await db.execute(sql`SELECT 1`);
  } catch (error) {
    await client.end({ timeout: 1 });
    throw unreachable(url, error);
  }
  return {
    embedded: false,
    db,
    exclusively: async (name, work) => {
      const connection = await client.reserve();
      try {
        await connection`SELECT pg_advisory_lock(hashtextextended(${`agora: ${name}`}, 0))`;
        return await work();
      } finally {
        await connection`SELECT pg_advisory_unlock_all()`;
        connection.release();
      }
    },
    ping: async () => {
      await db.execute(sql`SELECT 1`);
    },
    close: () => client.end({ timeout: 5 }),
  };
}

function unreachable(url: string, error: unknown): ControlError {
  const { host, pathname } = new URL(url);
  const cause = driverError(error);
  const reason = cause instanceof Error && cause.message !== "" ? cause.message : "no answer";
  return new ControlError(
    "unreachable",
    `PostgreSQL at ${host}${pathname} does not let us in (${reason}). Check DATABASE_URL and that the server runs.`,
    true,
    cause,
  );
}

/** The error of the driver itself; the one around it quotes the statement. */
const driverError = (error: unknown): unknown =>
  error instanceof Error && error.cause !== undefined ? driverError(error.cause) : error;
