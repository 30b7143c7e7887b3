import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import type { PayloadSource } from "#experiments/growthbook/payload-source";
import type { Collector } from "#server/collector";
import { startAuditing } from "#server/ledger/start-auditing";
import { startWriter } from "#ingest/writer/start-writer";
import { handPayloadsOver, keyedPayloads } from "#server/door/hand-payloads-over";
import type { DoorThread } from "#server/door/start-door-thread";
import { keepDriftFresh } from "#server/drift/keep-drift-fresh";
import { keepRulesFresh } from "#server/members/keep-rules-fresh";
import { listProjectRules } from "#server/members/project-rules";
import { startJudging } from "#server/members/start-judging";
import { sourceLister } from "#server/projects/list-sources";
import type { Services } from "#server/services";

const SOURCES_POLL_MS = 1_000;

/** Opens the door, and starts the writer behind it and what keeps the door's write keys, rules and payloads fresh. */
export async function startCollector(
  services: Services,
  thread: DoorThread,
  { payloads, dashboardPort }: { payloads: PayloadSource; dashboardPort: number | null },
): Promise<Collector> {
  const { config, control, warehouse, log } = services;
  const listSources = sourceLister(services);
  const spoolFolder = join(config.dataFolder, "spool");
  await mkdir(spoolFolder, { recursive: true });
  let sources = await listSources();
  const rules = await listProjectRules(control, warehouse);
  const served = keyedPayloads(payloads);
  const door = await thread.open({
    host: config.host,
    port: config.port,
    spoolFolder,
    spoolFlushMs: config.spoolFlushMs,
    diskFloorBytes: config.diskFloorBytes,
    logLevel: config.logLevel,
    dashboardPort,
    sources,
    rules,
    payloads: served,
  });
  // The door holds the lock of the spool folder, so the writer starts after it and ends after it.
  const writer = startWriter({ folder: spoolFolder, warehouse, log });
  door.onSealed(() => writer.notify());

  const fresh = keepRulesFresh(services, door, rules);
  const stopServing = handPayloadsOver(payloads, door, { opened: served, log });
  const endJudging = startJudging(services);
  const auditing = startAuditing(services, { spoolFolder, writer });
  const drift = keepDriftFresh(services, door);
  const refreshSources = async () => {
    const now = await listSources();
    if (JSON.stringify(now) === JSON.stringify(sources)) return;
    sources = now;
    await door.setSources(now);
  };
  const poll = setInterval(() => {
    refreshSources().catch((error: unknown) => log.error({ err: error }, "could not read the write keys"));
  }, SOURCES_POLL_MS);

  return {
    port: door.port,
    refreshSources: async () => {
      await Promise.all([refreshSources(), fresh.refresh()]);
    },
    idle: async () => {
      await door.seal();
      await Promise.all([writer.idle(), drift.refresh()]);
    },
    audit: () => auditing.audit(),
    recent: (project, after) => door.recent(project, after),
    replay: (replay) => door.replay(replay),
    depth: async () => ({ ...(await door.depth()), lagSeconds: writer.stats().lagSeconds }),
    close: async () => {
      clearInterval(poll);
      drift.close();
      fresh.close();
      stopServing();
      await endJudging();
      await door.close();
      await auditing.close();
      await writer.close();
    },
  };
}
