import { sql } from "drizzle-orm";
import { drizzle } from "drizzle-orm/postgres-js";
import postgres from "postgres";
import type { Control } from "./control";
import { ControlError } from "./control-error";
import * as schema from "./schema";

/** Opens a PostgreSQL server. @throws ControlError "unreachable" when it does not answer */
export async function openServerControl(url: string): Promise<Control> {
  const client = postgres(url, { onnotice: () => undefined, connection: { application_name: "agora" } });
  const db = drizzle(client, { schema });
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
    listen: async (channel, onMessage, onListening) => {
      // TRICKY: after a lost connection the driver listens anew, and its own end of listening then ends nothing.
      let ended = false;
      const hear = (message: string) => {
        if (!ended) onMessage(message);
      };
      const listening = await client.listen(channel, hear, onListening);
      return async () => {
        ended = true;
        // Where the server is gone, nothing is heard any more either.
        await listening.unlisten().catch(() => undefined);
      };
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
