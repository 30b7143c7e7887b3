import { randomBytes } from "node:crypto";
import { mkdir } from "node:fs/promises";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import { join } from "node:path";
import type { Logger } from "pino";
import { startWriter } from "#ingest/writer/start-writer";
import { createSetupToken } from "#server/accounts/setup-token";
import { createAdminDoor } from "#server/admin/create-admin-door";
import { announceRunning } from "#server/admin/running";
import type { Config } from "#server/config";
import { startDoor } from "#server/door/start-door";
import { listen } from "#server/listen";
import { openStores } from "#server/open-stores";
import { listSources } from "#server/projects/list-sources";
import type { Services } from "#server/services";

/** Renders the dashboard for one request. */
type DashboardHandler = (request: IncomingMessage, response: ServerResponse) => void;

export interface Agora {
  /** Where it is reached, e.g. "http://localhost:8080". */
  readonly address: string;
  /** Where the door listens, seen from this machine. */
  readonly doorAddress: string;
  readonly services: Services;
  /** Hands the write keys in force to the door now, instead of within a second. */
  refreshSources(): Promise<void>;
  /** Resolves when everything accepted so far is stored. */
  idle(): Promise<void>;
  /** Stops accepting, makes everything durable, and lets go of the data folder. */
  close(): Promise<void>;
}

interface Options {
  config: Config;
  log: Logger;
  clock?: () => Date;
  /** Makes the dashboard's handler; without it the program only collects. */
  makeDashboard?: (services: Services) => Promise<DashboardHandler>;
}

const SOURCES_POLL_MS = 1_000;
const LOOPBACK = "127.0.0.1";

/**
 * Composes the rooms into one running program: databases, the door in its own thread, the writer, the dashboard.
 * `AGORA_ROLE` leaves parts out: "ingest" has no dashboard, "dashboard" neither door nor writer.
 *
 * @throws when the data folder is in use, a database cannot be reached, or the port is taken
 */
export async function startAgora({
  config,
  log,
  clock = () => new Date(),
  makeDashboard,
}: Options): Promise<Agora> {
  const closers: (() => Promise<unknown>)[] = [];
  const close = async () => {
    for (let closer = closers.pop(); closer; closer = closers.pop()) await closer();
  };
  const serve = async (handler: DashboardHandler, port: number, host: string) => {
    const server = createServer(handler);
    const listening = await listen(server, port, host);
    closers.push(async () => {
      server.close();
      server.closeAllConnections();
    });
    return listening;
  };

  try {
    const spoolFolder = join(config.dataFolder, "spool");
    await mkdir(spoolFolder, { recursive: true });
    const { warehouse, control } = await openStores(config, log);
    closers.push(() => Promise.all([warehouse.close(), control.close()]));
    const services: Services = {
      config,
      warehouse,
      control,
      clock,
      log,
      setupToken: await createSetupToken(control),
    };

    const collects = config.role !== "dashboard";
    const dashboard = config.role === "ingest" || !makeDashboard ? null : await makeDashboard(services);
    const dashboardPort = dashboard
      ? await serve(dashboard, collects ? 0 : config.port, collects ? LOOPBACK : config.host)
      : null;

    const collector = collects ? await startCollector(services, spoolFolder, dashboardPort, closers) : null;
    const port = collector?.port ?? dashboardPort ?? config.port;

    const secret = randomBytes(32).toString("base64url");
    const idle = async () => collector?.idle();
    const refreshSources = async () => collector?.refreshSources();
    const adminDoor = createAdminDoor({ services, secret, idle, refreshSources });
    const adminPort = await serve(adminDoor, 0, LOOPBACK);
    const doorAddress = `http://${LOOPBACK}:${port}`;
    const withdraw = await announceRunning(config.dataFolder, {
      pid: process.pid,
      address: doorAddress,
      adminPort,
      secret,
    });
    closers.push(withdraw);

    return {
      address: config.publicUrl ?? `http://localhost:${port}`,
      doorAddress,
      services,
      refreshSources,
      idle,
      close,
    };
  } catch (error) {
    await close();
    throw error;
  }
}

/** The door, the writer behind it, and the poll that keeps the door's write keys fresh. */
async function startCollector(
  { config, warehouse, control, log }: Services,
  spoolFolder: string,
  dashboardPort: number | null,
  closers: (() => Promise<unknown>)[],
) {
  let sources = await listSources(control);
  const door = await startDoor(
    {
      host: config.host,
      port: config.port,
      spoolFolder,
      spoolFlushMs: config.spoolFlushMs,
      logLevel: config.logLevel,
      dashboardPort,
      sources,
    },
    (error) => {
      log.fatal({ err: error }, "the door is gone; the program ends so that it can be started anew");
      process.exit(1);
    },
  );
  // The door holds the lock of the spool folder, so the writer starts after it and ends after it.
  const writer = startWriter({ folder: spoolFolder, warehouse, log });
  door.onSealed(() => writer.notify());
  closers.push(async () => {
    await door.close();
    await writer.close();
  });

  const refreshSources = async () => {
    const now = await listSources(control);
    if (JSON.stringify(now) === JSON.stringify(sources)) return;
    sources = now;
    await door.setSources(now);
  };
  const poll = setInterval(() => {
    refreshSources().catch((error: unknown) => log.error({ err: error }, "could not read the write keys"));
  }, SOURCES_POLL_MS);
  closers.push(async () => clearInterval(poll));

  return {
    port: door.port,
    refreshSources,
    idle: async () => {
      await door.seal();
      await writer.idle();
    },
  };
}
