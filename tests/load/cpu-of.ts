import { readFile } from "node:fs/promises";

const TICKS_PER_SECOND = 100;

/** Seconds of processor time that a process has used so far, in user and in kernel mode. */
export async function cpuOf(pid: number): Promise<number> {
  const stat = await readFile(`/proc/${pid}/stat`, "utf8");
  // Fields 14 and 15, counted behind the name.
  const fields = stat.slice(stat.lastIndexOf(")") + 2).split(" ");
  return (Number(fields[11]) + Number(fields[12])) / TICKS_PER_SECOND;
}
