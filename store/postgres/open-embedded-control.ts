import { mkdir } from "node:fs/promises";
import { PGlite } from "@electric-sql/pglite";
import { sql } from "drizzle-orm";
import { drizzle } from "drizzle-orm/pglite";
import { oneAtATime } from "#store/migrations/one-at-a-time";
import type { Control } from "./control";
import { lockFolder } from "./lock-folder";
import * as schema from "./schema";

/** Opens PostgreSQL in this process. @throws ControlError "locked" when another process uses the folder */
export async function openEmbeddedControl(path: string): Promise<Control> {
  const unlock = await lockFolder(path);
  try {
    await mkdir(path, { recursive: true });
    const client = await PGlite.create(path);
    const db = drizzle(client, { schema });
    let closing: Promise<void> | undefined;
    return {
      embedded: true,
      db,
      exclusively: oneAtATime(),
      listen: async (channel, onMessage, onListening) => {
        const end = await client.listen(channel, onMessage);
        onListening?.();
        return () => end();
      },
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
