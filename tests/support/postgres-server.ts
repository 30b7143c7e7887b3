import { spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { chown, mkdtemp, rm } from "node:fs/promises";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import postgres from "postgres";
import { ensurePostgres } from "#tests/support/ensure-postgres";

/** PostgreSQL refuses to run as root; then it runs as nobody. */
const NOBODY = 65534;
const isRoot = process.getuid?.() === 0;
const identity = isRoot ? { uid: NOBODY, gid: NOBODY } : {};

export interface PostgresServer {
  readonly url: string;
  close(): Promise<void>;
}

/** Starts a new, empty PostgreSQL server on a free port of this machine. */
export async function startPostgres(): Promise<PostgresServer> {
  const programs = ensurePostgres();
  const folder = await mkdtemp(join(tmpdir(), "agora-postgres-"));
  if (isRoot) await chown(folder, NOBODY, NOBODY);
  const init = spawnSync(
    join(programs, "initdb"),
    ["-D", folder, "-U", "agora", "-A", "trust", "--no-sync"],
    identity,
  );
  if (init.status !== 0) throw new Error(`initdb failed: ${init.stderr.toString()}`);

  const port = await freePort();
  const server = spawn(
    join(programs, "postgres"),
    ["-D", folder, "-h", "127.0.0.1", "-p", String(port), "-k", folder, "-F"],
    {
      ...identity,
      stdio: "ignore",
    },
  );
  const exited = once(server, "exit");
  const url = `postgres://agora@127.0.0.1:${port}/postgres`;
  await untilAnswering(url);
  return {
    url,
    close: async () => {
      server.kill("SIGINT");
      await exited;
      await rm(folder, { recursive: true });
    },
  };
}

async function untilAnswering(url: string): Promise<void> {
  for (let tries = 0; ; tries++) {
    const client = postgres(url, { max: 1, onnotice: () => undefined });
    try {
      await client`SELECT 1`;
      return;
    } catch (error) {
      if (tries === 100) throw error;
      await sleep(100);
    } finally {
      await client.end({ timeout: 1 });
    }
  }
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  await new Promise((resolve) => server.close(resolve));
  if (address === null || typeof address === "string") throw new Error("no port");
  return address.port;
}
