import { createHash } from "node:crypto";
import { existsSync } from "node:fs";
import { constants, cp, mkdir, mkdtemp, readdir, readFile, rename, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { runScript } from "#tests/support/agora-process";

const STORES = ["postgres", "clickhouse"] as const;
const KEPT = "node_modules/.cache/agora";

/** A name that changes with the migrations and the engines. */
async function version(): Promise<string> {
  const hash = createHash("sha256").update(await readFile("package.json"));
  for (const store of STORES) {
    const folder = `store/${store}/migrations`;
    for (const name of (await readdir(folder)).toSorted()) {
      hash.update(name).update(await readFile(join(folder, name)));
    }
  }
  return hash.digest("hex").slice(0, 16);
}

/** A data folder whose databases are empty and up to date; it is made once, and whoever makes it at the same time throws theirs away. */
async function original(): Promise<string> {
  const kept = join(KEPT, `migrated-${await version()}`);
  if (existsSync(kept)) return kept;
  await mkdir(KEPT, { recursive: true });
  const made = await mkdtemp(join(KEPT, "making-"));
  const { code, stderr } = await runScript("tests/support/make-migrated-folder.ts", [made], made);
  if (code !== 0) throw new Error(`A migrated data folder could not be made:\n${stderr}`);
  await rename(made, kept).catch(async (error: unknown) => {
    await rm(made, { recursive: true });
    if (!existsSync(kept)) throw error;
  });
  return kept;
}

/**
 * A data folder of a test's own as the program leaves it after its first start: migrating anew takes five seconds.
 *
 * @param stores of which it has the data
 */
export async function migratedFolder(prefix: string, stores: readonly string[] = STORES): Promise<string> {
  const from = await original();
  const folder = await mkdtemp(join(tmpdir(), prefix));
  for (const store of stores) {
    await cp(join(from, store), join(folder, store), { recursive: true, mode: constants.COPYFILE_FICLONE });
  }
  return folder;
}
