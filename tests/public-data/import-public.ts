import { rm } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import pino from "pino";
import type { z } from "zod";
import { importFile, type ImportReport } from "#ingest/import/import-file";
import { readMapping } from "#ingest/import/mapping";
import type { Frame } from "#queries/frame";
import type { MetricKey } from "#queries/metrics/catalogue";
import type { Reading } from "#queries/readings/reading";
import { readOverview } from "#queries/overview/read-overview";
import type { Period } from "#queries/period";
import type { Reader } from "#queries/scope";
import { readConfig } from "#server/config";
import { createProject, createWriteKey } from "#server/projects/create-project";
import { startAgora } from "#server/start-agora";
import { DEFAULT_INACTIVE_EVENTS } from "#store/events/event-names";
import { publicFile } from "./public-file";
import { DEFAULT_STAGE_RULES } from "#store/postgres/stage-rules";
import { migratedFolder } from "#tests/support/migrated-folder";

const MAPPINGS = fileURLToPath(new URL("../../ingest/import/mappings", import.meta.url));

/** The program with one project in UTC, to import public data into. */
export interface PublicProject {
  /** Imports a file by one of the mappings that come with the program, and waits until it is stored. */
  import(file: string, mapping: string): Promise<ImportReport>;
  /** What every analysis reads from, and of which period: one that is long over. */
  reader: Reader;
  frame(period: Period): Frame;
  /** The overview's readings of a period that is long over. */
  overview(period: Period): Promise<(metric: MetricKey) => Reading>;
  /** The one row that a statement about the project's events answers with; `{project: UInt32}` is bound. */
  row<Row>(sql: string, row: z.ZodType<Row>): Promise<Row>;
  close(): Promise<void>;
}

/** @param now "today" of the program: readings mature by it */
export async function openPublicProject(currency: string, now: string): Promise<PublicProject> {
  const folder = await migratedFolder("agora-public-");
  const config = readConfig({ PORT: "0", HOST: "127.0.0.1", AGORA_DATA: folder });
  const agora = await startAgora({ config, log: pino({ level: "error" }) });
  const { control, warehouse } = agora.services;
  const named = { key: "public", name: "Public data", zone: "UTC", currency };
  const { id } = await createProject(control, named);
  const writeKey = await createWriteKey(control, id, "import");
  await agora.refreshSources();
  const project = {
    ...named,
    id,
    weekStart: 1,
    inactiveEvents: DEFAULT_INACTIVE_EVENTS,
    sessionMinutes: 30,
    inviteDays: 14,
    stageRules: DEFAULT_STAGE_RULES,
  };

  const frame = (period: Period): Frame => ({
    project,
    period,
    comparison: "none",
    granularity: "day",
    now: new Date(now),
    includeExcluded: false,
  });
  return {
    reader: warehouse,
    frame,
    async import(file, mapping) {
      const report = await importFile({
        file: publicFile(file),
        mapping: await readMapping(join(MAPPINGS, `${mapping}.json`)),
        address: agora.doorAddress,
        writeKey,
        projectZone: named.zone,
        checkpointFolder: join(folder, "imports"),
      });
      await agora.idle();
      return report;
    },
    async overview(period) {
      const { readings } = await readOverview(warehouse, frame(period));
      return (metric) => {
        const reading = readings.find((one) => one.metric === metric);
        if (!reading) throw new Error(`the overview has no ${metric}`);
        return reading;
      };
    },
    async row(sql, row) {
      const rows = await warehouse.read({ name: "tests/public-data", sql, params: { project: id }, row });
      const [first] = rows;
      if (first === undefined || rows.length > 1) throw new Error(`${rows.length} rows`);
      return first;
    },
    async close() {
      await agora.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
}
