import { randomBytes } from "node:crypto";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { Logger } from "pino";
import { createSdkEndpoint } from "#experiments/growthbook/create-sdk-endpoint";
import { joinPayloadSources } from "#experiments/growthbook/join-payload-sources";
import { createWebhookDoor } from "#experiments/remote/create-webhook-door";
import { createOwnFlags } from "#experiments/flags/own-flags";
import { keepPayloadsFresh } from "#experiments/flags/keep-payloads-fresh";
import { createSetupToken } from "#server/accounts/setup-token";
import { createAdminDoor } from "#server/admin/create-admin-door";
import { announceRunning } from "#server/admin/running";
import type { Config } from "#server/config";
import { startWatching } from "#server/experiments/start-watching";
import { startRefreshingGroups } from "#server/flags/start-refreshing-groups";
import { openGrowthBook } from "#server/growthbook/open-growthbook";
import { startSyncing } from "#server/growthbook/start-syncing";
import { listen } from "#server/listen";
import { openStores } from "#server/open-stores";
import type { Services } from "#server/services";
import type { Collector } from "#server/collector";
import { startCollector } from "#server/start-collector";
import { startDoorThread } from "#server/door/start-door-thread";

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
  /** Makes the dashboard's handler; it may be loading still. Without it the program only collects. */
  dashboard?: Promise<(services: Services) => DashboardHandler>;
}

const LOOPBACK = "127.0.0.1";
/** Longer than the door keeps a connection to the dashboard that nobody uses, or it would use one that is closing: see forward.ts. */
const IDLE_MS = 65_000;

/**
 * Composes the rooms into one running program: databases, the door in its own thread, the writer, the dashboard.
 * `AGORA_ROLE` leaves parts out: "ingest" has no dashboard, "dashboard" neither door nor writer. SDKs are
 * served their features on either port.
 *
 * @throws when the data folder is in use, a database cannot be reached, or the port is taken
 */
export async function startAgora({
  config,
  log,
  clock = () => new Date(),
  dashboard: loading,
}: Options): Promise<Agora> {
  const closers: (() => Promise<unknown>)[] = [];
  const close = async () => {
    for (let closer = closers.pop(); closer; closer = closers.pop()) await closer();
  };
  const serve = async (handler: DashboardHandler, port: number, host: string) => {
    const server = createServer({ keepAliveTimeout: IDLE_MS }, handler);
    const listening = await listen(server, port, host);
    closers.push(async () => {
      server.close();
      server.closeAllConnections();
    });
    return listening;
  };

  // Awaited below, after the databases; until then its failure is nobody's.
  loading?.catch(() => undefined);
  try {
    const collects = config.role !== "dashboard";
    const thread = collects ? startDoorThread((error) => dieOf(error, log)) : null;
    if (thread) closers.push(() => thread.end());
    const { warehouse, control } = await openStores(config, log);
    closers.push(() => Promise.all([warehouse.close(), control.close()]));
    let collector: Collector | null = null;
    const growthBook = openGrowthBook(config);
    const services: Services = {
      config,
      warehouse,
      control,
      clock,
      log,
      growthBook,
      ownFlags: createOwnFlags({ control, clock }),
      setupToken: await createSetupToken(control),
      collector: () => collector,
    };

    const own = await keepPayloadsFresh({ control, clock, log });
    closers.push(() => own.close());
    const remote = growthBook ? await growthBook.serve(log) : null;
    closers.push(async () => remote?.close());
    const payloads = remote ? joinPayloadSources([remote, own]) : own;
    const webhooks =
      remote && createWebhookDoor({ secret: config.growthBook?.webhookSecret, clock, payloads: remote, log });
    if (config.role !== "ingest") closers.push(startRefreshingGroups(services));
    if (config.role !== "ingest") closers.push(startWatching(services));
    if (config.role !== "ingest" && growthBook !== null) closers.push(startSyncing(services, growthBook));
    const sdks = collects ? null : createSdkEndpoint({ source: payloads, log });

    const makeDashboard = await loading;
    const dashboard = config.role === "ingest" || !makeDashboard ? null : makeDashboard(services);
    const dashboardPort = dashboard
      ? await serve(
          (request, response) => {
            if (sdks?.answer(request, response) || webhooks?.answer(request, response)) return;
            dashboard(request, response);
          },
          collects ? 0 : config.port,
          collects ? LOOPBACK : config.host,
        )
      : null;
    closers.push(async () => sdks?.close());

    collector = thread ? await startCollector(services, thread, { payloads, dashboardPort }) : null;
    closers.push(async () => collector?.close());
    const port = collector?.port ?? dashboardPort ?? config.port;

    const secret = randomBytes(32).toString("base64url");
    const idle = async () => collector?.idle();
    const refreshSources = async () => collector?.refreshSources();
    const adminDoor = createAdminDoor({ services, secret });
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

function dieOf(error: Error, log: Logger): never {
  log.fatal({ err: error }, "the door is gone; the program ends so that it can be started anew");
  process.exit(1);
}
