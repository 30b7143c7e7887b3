import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import { startWriter } from "#ingest/writer/start-writer";
import type { DoorThread } from "#server/door/start-door-thread";
import { listSources } from "#server/projects/list-sources";
import type { Services } from "#server/services";

/** Everything between a sender and the events table. */
interface Collector {
  /** The door's port. */
  readonly port: number;
  /** Hands the write keys in force to the door now, instead of within a second. */
  refreshSources(): Promise<void>;
  /** Resolves when everything accepted so far is stored. */
  idle(): Promise<void>;
  /** Stops accepting and makes what was accepted durable. */
  close(): Promise<void>;
}

const SOURCES_POLL_MS = 1_000;

/** Opens the door, and starts the writer behind it and the poll that keeps the door's write keys fresh. */
export async function startCollector(
  { config, warehouse, control, log }: Services,
  thread: DoorThread,
  dashboardPort: number | null,
): Promise<Collector> {
  const spoolFolder = join(config.dataFolder, "spool");
  await mkdir(spoolFolder, { recursive: true });
  let sources = await listSources(control);
  const door = await thread.open({
    host: config.host,
    port: config.port,
    spoolFolder,
    spoolFlushMs: config.spoolFlushMs,
    logLevel: config.logLevel,
    dashboardPort,
    sources,
  });
  // The door holds the lock of the spool folder, so the writer starts after it and ends after it.
  const writer = startWriter({ folder: spoolFolder, warehouse, log });
  door.onSealed(() => writer.notify());

  const refreshSources = async () => {
    const now = await listSources(control);
    if (JSON.stringify(now) === JSON.stringify(sources)) return;
    sources = now;
    await door.setSources(now);
  };
  const poll = setInterval(() => {
    refreshSources().catch((error: unknown) => log.error({ err: error }, "could not read the write keys"));
  }, SOURCES_POLL_MS);

  return {
    port: door.port,
    refreshSources,
    idle: async () => {
      await door.seal();
      await writer.idle();
    },
    close: async () => {
      clearInterval(poll);
      await door.close();
      await writer.close();
    },
  };
}
