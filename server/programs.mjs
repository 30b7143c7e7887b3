import { existsSync, statSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath, URL } from "node:url";
import { newestIn } from "./newest-in.mjs";

const ROOT = fileURLToPath(new URL("..", import.meta.url));
const SOURCES = ["store", "ingest", "queries", "experiments", "server", "server.ts", "package.json"];

/** Where programs lie when they are built, without types and in few files: so they load four times as fast. */
export const BUILT = join(ROOT, "build/programs");

/** The programs that are built, and the file each begins with. */
export const PROGRAMS = {
  server: join(ROOT, "server.ts"),
  admin: join(ROOT, "server/admin.ts"),
  import: join(ROOT, "server/import.ts"),
  "door-worker": join(ROOT, "server/door/door-worker.ts"),
};

/** Whether the programs are built and nothing they are made of was written since. */
export function areBuilt() {
  const built = join(BUILT, "server.js");
  if (!existsSync(built)) return false;
  const { mtimeMs } = statSync(built);
  return SOURCES.every((source) => newestIn(join(ROOT, source)) <= mtimeMs);
}
