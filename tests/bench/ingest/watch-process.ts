import { readdir, readFile } from "node:fs/promises";
import { setTimeout as sleep } from "node:timers/promises";

const TICKS_PER_SECOND = 100;
const LOOKS = 20;
const LOOK_EVERY_MS = 25;

/** CPU seconds by part of the program. */
export interface CpuSplit {
  main: number;
  door: number;
  pool: number;
  engine: number;
}

/** Reads how much CPU a process has used so far, by thread. */
export type CpuMeter = () => Promise<CpuSplit>;

/**
 * Makes a meter of a process that is idle at the moment: `main` (writer, pages), `door`, `pool` (Node's helpers: files,
 * gzip, garbage, and the engine's statements on behalf of Node), `engine` (its own threads).
 *
 * TRICKY: Linux names threads, but Node's are all named alike. Those with an event loop of their own are told by what
 * they wait for while idle: the door, and loaders of code, which do nothing later.
 */
export async function meterCpu(pid: number): Promise<CpuMeter> {
  const loops = new Set<number>();
  for (let look = 0; look < LOOKS; look++) {
    for (const { tid } of await threadsOf(pid)) {
      const waitsFor = await readFile(`/proc/${pid}/task/${tid}/wchan`, "utf8").catch(() => "");
      if (/epoll|ep_poll/.test(waitsFor)) loops.add(tid);
    }
    await sleep(LOOK_EVERY_MS);
  }
  return async () => {
    const threads = await threadsOf(pid);
    const main = threads.find(({ tid }) => tid === pid);
    const split = { main: 0, door: 0, pool: 0, engine: 0 };
    for (const { tid, name, seconds } of threads) {
      if (tid === pid) split.main += seconds;
      else if (name !== main?.name && !name.startsWith("libuv")) split.engine += seconds;
      else if (loops.has(tid)) split.door += seconds;
      else split.pool += seconds;
    }
    return split;
  };
}

async function threadsOf(pid: number) {
  return Promise.all(
    (await readdir(`/proc/${pid}/task`)).map(async (tid) => {
      const stat = await readFile(`/proc/${pid}/task/${tid}/stat`, "utf8").catch(() => "");
      // Fields 14 and 15, counted behind the name: time in user and in kernel mode.
      const fields = stat.slice(stat.lastIndexOf(")") + 2).split(" ");
      const seconds = (Number(fields[11] ?? 0) + Number(fields[12] ?? 0)) / TICKS_PER_SECOND;
      return { tid: Number(tid), name: /\((.*)\)/.exec(stat)?.[1] ?? "", seconds };
    }),
  );
}

export const cpuBetween = (before: CpuSplit, after: CpuSplit): CpuSplit => ({
  main: after.main - before.main,
  door: after.door - before.door,
  pool: after.pool - before.pool,
  engine: after.engine - before.engine,
});
