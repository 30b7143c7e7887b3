import { randomUUID } from "node:crypto";
import { readdir, readFile, rename, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { z } from "zod";

const holderSchema = z.object({ pid: z.number().int().positive(), started: z.string() });
type Holder = z.infer<typeof holderSchema>;

/** The folder belongs to another running program. */
class FolderLockedError extends Error {
  override name = "FolderLockedError";
  readonly code = "folder-locked";
  readonly retryable = false;
}

const LOCK = /^lock-[0-9a-f-]{36}\.json$/;

/**
 * Makes this program the folder's only owner, until the returned function is called or the program ends.
 *
 * Every program puts a lock file of its own into the folder first, and looks at the others' after that: so of any two,
 * at least one sees the other. Two that start at the same moment may both be refused; never are both let in.
 *
 * @throws FolderLockedError when a running program, or another thread of this one, has it
 */
export async function lockFolder(folder: string): Promise<() => Promise<void>> {
  const own = `lock-${randomUUID()}.json`;
  const path = join(folder, own);
  const unlock = () => rm(path, { force: true });
  // Written under another name, so that nobody reads half of it.
  await writeFile(`${path}.tmp`, JSON.stringify({ pid: process.pid, started: await startOf(process.pid) }));
  await rename(`${path}.tmp`, path);

  for (const file of await readdir(folder)) {
    if (file === own || !LOCK.test(file)) continue;
    const holder = readHolder(await readFile(join(folder, file), "utf8").catch(() => ""));
    if (holder && (await isRunning(holder))) {
      await unlock();
      throw new FolderLockedError(
        `The spool ${folder} is in use by another program (process ${holder.pid}); stop that one first.`,
      );
    }
    await rm(join(folder, file), { force: true });
  }
  return unlock;
}

function readHolder(text: string): Holder | null {
  try {
    return holderSchema.parse(JSON.parse(text));
  } catch {
    return null;
  }
}

async function isRunning({ pid, started }: Holder): Promise<boolean> {
  try {
    process.kill(pid, 0);
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "ESRCH") return false;
  }
  return (await startOf(pid)) === started;
}

/**
 * When a process began, as far as the system tells: a container gives every start the same process id,
 * so the id alone would take a killed predecessor for oneself.
 */
async function startOf(pid: number): Promise<string> {
  try {
    const boot = await readFile("/proc/sys/kernel/random/boot_id", "utf8");
    const stat = await readFile(`/proc/${pid}/stat`, "utf8");
    // Field 22, counted behind the program's name, which is in brackets and may hold spaces.
    return `${boot.trim()} ${stat.slice(stat.lastIndexOf(")") + 2).split(" ")[19] ?? ""}`;
  } catch {
    return "";
  }
}
