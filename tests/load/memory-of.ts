import { readFile } from "node:fs/promises";

const KIB_PER_MIB = 1024;

/** Memory of a process now and at most so far, MiB. */
export async function memoryOf(pid: number): Promise<{ now: number; most: number }> {
  const status = await readFile(`/proc/${pid}/status`, "utf8");
  const mebibytes = (field: string) =>
    Number(new RegExp(`^${field}:\\s+(\\d+) kB`, "m").exec(status)?.[1] ?? 0) / KIB_PER_MIB;
  return { now: mebibytes("VmRSS"), most: mebibytes("VmHWM") };
}
