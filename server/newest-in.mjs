import { readdirSync, statSync } from "node:fs";
import { join } from "node:path";

/**
 * When something in a file or folder was last written, in ms since 1970; 0 for an empty folder.
 *
 * @type {(path: string) => number}
 */
export function newestIn(path) {
  const at = statSync(path);
  if (!at.isDirectory()) return at.mtimeMs;
  return readdirSync(path).reduce((newest, name) => Math.max(newest, newestIn(join(path, name))), 0);
}
