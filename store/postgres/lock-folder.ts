import { link, mkdir, readFile, rm, writeFile } from "node:fs/promises";
import { dirname } from "node:path";
import { ControlError } from "./control-error";

/**
 * Keeps a folder for this process with a file beside it, `<folder>.lock`: the process's number and when it began.
 *
 * TRICKY: numbers come again (in a container our own does after every crash), so a process holds the lock only if it
 * began when the file says. Where the system does not tell the beginning, the number must do.
 *
 * @returns gives the folder back
 * @throws ControlError "locked", naming the process that holds it
 */
export async function lockFolder(folder: string): Promise<() => Promise<void>> {
  const file = `${folder}.lock`;
  const own = `${process.pid} ${await beginningOf(process.pid)}\n`;
  await mkdir(dirname(file), { recursive: true });
  while (!(await create(file, own))) {
    const holder = await holderOf(file);
    if (holder !== null) {
      throw new ControlError(
        "locked",
        `Another Agora process (process ${holder}) uses the folder ${folder}, and only one can. ` +
          "Stop that process, or give this one a folder of its own with AGORA_DATA.",
        false,
      );
    }
    await rm(file, { force: true });
  }
  return () => rm(file, { force: true });
}

/** Makes the file in one step, so that nobody reads half of it; false when it is there already. */
async function create(file: string, content: string): Promise<boolean> {
  const draft = `${file}.${process.pid}`;
  await writeFile(draft, content);
  try {
    await link(draft, file);
    return true;
  } catch (error) {
    if (codeOf(error) === "EEXIST") return false;
    throw error;
  } finally {
    await rm(draft, { force: true });
  }
}

/** The living process that wrote a lock file; null when it is gone. */
async function holderOf(file: string): Promise<number | null> {
  const [, number, beginning] = /^(\d+) (\S+)/.exec(await readFile(file, "utf8").catch(() => "")) ?? [];
  const pid = Number(number);
  if (!pid || !isAlive(pid)) return null;
  return (await beginningOf(pid)) === beginning ? pid : null;
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return codeOf(error) === "EPERM";
  }
}

/** When a process began, in the system's own count (field 22 of /proc/<pid>/stat); "unknown" without /proc. */
async function beginningOf(pid: number): Promise<string> {
  const stat = await readFile(`/proc/${pid}/stat`, "utf8").catch(() => "");
  const afterName = stat.slice(stat.lastIndexOf(")") + 2).split(" ");
  return afterName[19] ?? "unknown";
}

const codeOf = (error: unknown) => (error instanceof Error && "code" in error ? error.code : undefined);
