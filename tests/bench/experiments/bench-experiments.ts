import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { z } from "zod";
import type { Analysed, Seen } from "#experiments/analysis/analysed";
import { readScorecard } from "#experiments/analysis/read-scorecard";
import { readSums } from "#experiments/analysis/read-sums";
import { migrateWarehouse } from "#store/clickhouse/migrate-warehouse";
import { openWarehouse } from "#store/clickhouse/open-warehouse";
import type { Warehouse } from "#store/clickhouse/warehouse";
import type { Reader } from "#queries/scope";
import { mergeParts } from "../merge-parts";
import { median } from "../queries/measured";
import { type Asked, openProfiler } from "../queries/statement-profile";
import { benchExperiment } from "./bench-experiment";
import { generateExperiment } from "./generate-experiment";

interface Options {
  /** how many members are exposed */
  members: number;
  rounds: number;
  /** keeps the data there, and measures what is there already without making it again */
  folder: string | undefined;
  json: boolean;
}

/** What reading an experiment of ten metrics and three arms cost; times are medians, ms. */
interface Measured {
  reading: string;
  ms: number;
  limitMs: number;
  ofLimit: number;
  rows: number;
  memoryMib: number;
}

const GOAL_MS = 5000;
const MIB = 2 ** 20;

/** Measures how fast an experiment is read, beside the cheapest statement that reads the same columns and rows. */
export async function benchExperiments({ members, rounds, folder, json }: Options): Promise<void> {
  const own = folder ?? (await mkdtemp(join(tmpdir(), "agora-bench-")));
  const path = join(own, "clickhouse");
  const warehouse = await openWarehouse({ url: undefined, path });
  try {
    await migrateWarehouse(warehouse);
    const project = Math.ceil(members / 1000);
    await fill(warehouse, { project, members }, json);
    const profiler = openProfiler(path);
    try {
      const { analysed, seen } = benchExperiment(project);
      const measured: Measured[] = [];
      for (const [reading, read] of READINGS) {
        const asked: Asked[] = [];
        const listening: Reader = {
          read: (one) => {
            asked.push(one);
            return warehouse.read({ ...one, remember: false });
          },
        };
        await read(listening, seen, analysed);
        const [first] = asked;
        const profile = first && (await profiler.profile(first));
        const [ours, limits]: [number[], number[]] = [[], []];
        for (let round = 0; round < rounds; round++) {
          ours.push(await timed(() => read(listening, seen, analysed)));
          limits.push(await timed(() => scan(warehouse, project)));
        }
        const [ms, limitMs] = [median(ours), median(limits)];
        measured.push({
          ...{
            reading,
            ms: Math.round(ms),
            limitMs: Math.round(limitMs),
            ofLimit: Number((ms / limitMs).toFixed(1)),
          },
          ...{ rows: profile?.rows ?? 0, memoryMib: Math.round((profile?.memory ?? 0) / MIB) },
        });
      }
      tell(measured, members, json);
    } finally {
      await profiler.close();
    }
  } finally {
    await warehouse.close();
    if (folder === undefined) await rm(own, { recursive: true, force: true });
  }
}

type Reading = (reader: Reader, seen: Seen, analysed: Analysed) => Promise<unknown>;
const READINGS: [string, Reading][] = [
  ["sums of all members", (reader, seen, analysed) => readSums(reader, seen, analysed)],
  ["sums by day of exposure", (reader, seen, analysed) => readSums(reader, seen, analysed, "exposure day")],
  ["scorecard", readScorecard],
];

async function fill(
  warehouse: Warehouse,
  what: { project: number; members: number },
  json: boolean,
): Promise<void> {
  const [stored] = await warehouse.read({
    name: "bench/stored",
    sql: "SELECT count() AS events FROM events WHERE project = {project:UInt32}",
    params: { project: what.project },
    row: z.object({ events: z.coerce.number() }),
  });
  if (stored !== undefined && stored.events > 0) return;
  await generateExperiment(warehouse, what, (done) => {
    if (!json) console.log(`${done.toLocaleString("en")} members made`);
  });
  // Months that are over lie in one part each, as a day later they would by themselves.
  await mergeParts(warehouse, ["events", "order_firsts", "answers"]);
}

const scan = (warehouse: Warehouse, project: number) =>
  warehouse.read({
    name: "bench/scan",
    sql: `SELECT count() AS rows FROM events
      WHERE project = {project:UInt32} AND NOT ignore(person, time, day, event, money, experiment, variation, excluded)`,
    params: { project },
    row: z.unknown(),
  });

const timed = async (work: () => Promise<unknown>): Promise<number> => {
  const began = performance.now();
  await work();
  return performance.now() - began;
};

function tell(measured: readonly Measured[], members: number, json: boolean): void {
  if (json) {
    console.log(JSON.stringify(measured, null, 2));
    return;
  }
  console.log(`${members.toLocaleString("en")} members, 3 arms, 10 metrics, 30 days`);
  console.table(measured);
  const ms = measured[0]?.ms ?? Infinity;
  console.log(`sums of all members ≤ ${GOAL_MS} ms ${ms <= GOAL_MS ? "met" : "NOT MET"}`);
}
