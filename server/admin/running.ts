import { readFile, rename, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { z } from "zod";

const runningSchema = z.object({
  pid: z.number().int(),
  /** Where the door listens, seen from this machine. */
  address: z.url(),
  adminPort: z.number().int(),
  /** Proves that a caller of the admin door may read the data folder. */
  secret: z.string(),
});
export type Running = z.infer<typeof runningSchema>;

const fileOf = (dataFolder: string) => join(dataFolder, "running.json");

/** Leaves word in the data folder that a program is running on it; readable by its owner only.
 * @returns takes the word back */
export async function announceRunning(dataFolder: string, running: Running): Promise<() => Promise<void>> {
  const file = fileOf(dataFolder);
  await writeFile(`${file}.new`, JSON.stringify(running), { mode: 0o600 });
  await rename(`${file}.new`, file);
  return () => rm(file, { force: true });
}

/** The program running on this data folder, or null; what a dead one left behind does not count. */
export async function findRunning(dataFolder: string): Promise<Running | null> {
  let text: string;
  try {
    text = await readFile(fileOf(dataFolder), "utf8");
  } catch {
    return null;
  }
  const running = runningSchema.safeParse(JSON.parse(text));
  if (!running.success) return null;
  try {
    process.kill(running.data.pid, 0);
    return running.data;
  } catch {
    return null;
  }
}
