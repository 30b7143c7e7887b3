import { setTimeout as sleep } from "node:timers/promises";
import { confirmDifferences } from "#ingest/ledger/confirm-differences";
import { readBalances } from "#ingest/ledger/read-balances";
import type { Balance } from "#store/events/balance";
import { createWaitingLines } from "#ingest/ledger/waiting-lines";
import { nodeDisk } from "#ingest/spool/disk";
import type { Writer } from "#ingest/writer/start-writer";
import type { Services } from "#server/services";
import { ledgerAudits, projects } from "#store/postgres/schema";

const EVERY_MS = 15_000;
/** An audit counts the tables; it may take one part in this many of the writer's time. */
const REST = 50;

/** Compares the books of every project with what is there, again and again. */
export interface Auditing {
  /** Audits now; resolves when the result is kept. @throws WarehouseError */
  audit(): Promise<void>;
  close(): Promise<void>;
}

/** Starts the audits; a difference that lasts is an error in the log, and kept for the page on data quality. */
export function startAuditing(
  { control, warehouse, clock, log }: Pick<Services, "control" | "warehouse" | "clock" | "log">,
  { spoolFolder, writer }: { spoolFolder: string; writer: Pick<Writer, "between"> },
): Auditing {
  const waiting = createWaitingLines(nodeDisk, spoolFolder);
  const confirmed = confirmDifferences();
  const offSince = new Map<number, Date>();
  const closing = new AbortController();

  const keep = async (at: Date, balances: readonly Balance[]) => {
    const known = await control.db.select({ id: projects.id }).from(projects);
    for (const { id } of known) {
      const own = balances.filter(({ project }) => project === id);
      const result = { at, balances: own, offSince: offSince.get(id) ?? null };
      await control.db
        .insert(ledgerAudits)
        .values({ projectId: id, ...result })
        .onConflictDoUpdate({ target: ledgerAudits.projectId, set: result });
    }
  };
  const audit = async () => {
    const balances = await writer.between(async () => readBalances(warehouse, await waiting()));
    const at = clock();
    const off = confirmed(balances);
    const offProjects = new Set(off.map(({ project }) => project));
    for (const project of offSince.keys()) if (!offProjects.has(project)) offSince.delete(project);
    for (const project of offProjects) {
      if (offSince.has(project)) continue;
      offSince.set(project, at);
      const wrong = off.filter((balance) => balance.project === project);
      log.error(
        { project, balances: wrong },
        "the books do not balance: events are missing, or there are too many",
      );
    }
    await keep(at, balances);
  };

  const run = async () => {
    while (!closing.signal.aborted) {
      const began = performance.now();
      await audit().catch((error: unknown) => {
        if (!closing.signal.aborted) log.warn({ err: error }, "the books could not be audited");
      });
      const pause = Math.max(EVERY_MS, REST * (performance.now() - began));
      await sleep(pause, null, { signal: closing.signal }).catch(() => undefined);
    }
  };
  const running = run();
  return {
    audit,
    close: async () => {
      closing.abort();
      await running;
    },
  };
}
