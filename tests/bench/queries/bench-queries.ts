import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { z } from "zod";
import { migrateWarehouse } from "#store/clickhouse/migrate-warehouse";
import { openWarehouse } from "#store/clickhouse/open-warehouse";
import type { Warehouse } from "#store/clickhouse/warehouse";
import { WarehouseError } from "#store/clickhouse/warehouse-error";
import { mergeParts } from "../merge-parts";
import { generateEvents } from "./generate-events";
import { profileAll, timeQuestion } from "./measure-questions";
import type { Measured, Size } from "./measured";
import { fillOtherLayout, OTHER_TABLE } from "./other-layout";
import { printSizes } from "./print-sizes";
import { questions } from "./questions";
import { openProfiler } from "./statement-profile";

interface Options {
  /** sizes of the projects, events each; each is a project of its own in the same tables */
  sizes: number[];
  rounds: number;
  /** asks only those whose names contain it */
  only: string;
  /** keeps the data there, and measures what is there already without making it again */
  folder: string | undefined;
  json: boolean;
}

/** Measures every analysis over generated events, beside its scan limit and the other layout, and prints the results. */
export async function benchQueries({ sizes, rounds, only, folder, json }: Options): Promise<void> {
  const own = folder ?? (await mkdtemp(join(tmpdir(), "agora-bench-")));
  const path = join(own, "clickhouse");
  const warehouse = await openWarehouse({ url: undefined, path });
  const measured: Size[] = [];
  try {
    await migrateWarehouse(warehouse);
    const profiler = openProfiler(path);
    try {
      for (const events of sizes) {
        const project = await filled(warehouse, events, json);
        const measuring = { warehouse, profiler, project, rounds, only, json };
        measured.push({ events, measured: await measureAll(measuring) });
      }
    } finally {
      await profiler.close();
    }
  } finally {
    await warehouse.close();
    if (folder === undefined) await rm(own, { recursive: true, force: true });
  }
  if (json) console.log(JSON.stringify(measured, null, 2));
  else printSizes(measured);
}

const ACTIVITY = ["member_days", "member_months", "member_lives"];
const MERGED = ["events", ...ACTIVITY, "order_firsts", "content_firsts", "join_events", "answers"];

const tell = (json: boolean, text: string) => {
  if (!json) console.log(text);
};

/** The project with so many thousand events, by its id, made if it is not there. */
async function filled(warehouse: Warehouse, events: number, json: boolean): Promise<number> {
  const project = Math.floor(events / 1000);
  const [stored] = await warehouse.read({
    name: "bench/stored",
    sql: "SELECT count() AS events FROM events WHERE project = {project:UInt32}",
    params: { project },
    row: z.object({ events: z.coerce.number() }),
  });
  if (stored !== undefined && stored.events > 0) return project;
  const began = performance.now();
  await generateEvents(warehouse, { project, events }, (done) => {
    const seconds = (performance.now() - began) / 1000;
    tell(
      json,
      `${done.toLocaleString("en")} events made, ${Math.round(done / seconds).toLocaleString("en")} a second`,
    );
  });
  await fillOtherLayout(warehouse, project);
  // Months that are over lie in one part each, as a day later they would by themselves.
  await mergeParts(warehouse, [...MERGED, OTHER_TABLE]);
  return project;
}

interface Measuring {
  warehouse: Warehouse;
  profiler: ReturnType<typeof openProfiler>;
  project: number;
  rounds: number;
  only: string;
  json: boolean;
}

async function measureAll({
  warehouse,
  profiler,
  project,
  rounds,
  only,
  json,
}: Measuring): Promise<Measured[]> {
  const [busiest] = await warehouse.read({
    name: "bench/busiest",
    sql: `SELECT toString(person) AS person FROM events WHERE project = {project:UInt32}
      GROUP BY person ORDER BY count() DESC, person LIMIT 1`,
    params: { project },
    row: z.object({ person: z.string() }),
  });
  const all: Measured[] = [];
  const asked = questions(busiest?.person ?? "0").filter(({ name }) => name.includes(only));
  if (asked.length === 0) throw new Error(`No analysis is called "${only}".`);
  for (const question of asked) {
    try {
      const { times, asked: statements } = await timeQuestion(question, { warehouse, project, rounds });
      all.push({ ...times, profile: await profileAll(statements, profiler.profile) });
      tell(json, `  ${question.name}: ${times.ms.toFixed(0)} ms`);
    } catch (error) {
      if (!(error instanceof WarehouseError)) throw error;
      console.error(`  ${question.name}: refused, ${error.message}`);
    }
  }
  return all;
}
