import { mkdir, readFile, rename, writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { PayloadShelf } from "#experiments/remote/keep-remote-payloads";

/** Keeps payloads as files of the data folder, one for each client key. */
export function payloadShelf(dataFolder: string): PayloadShelf {
  const folder = join(dataFolder, "growthbook");
  const fileOf = (clientKey: string) => join(folder, `${encodeURIComponent(clientKey)}.json`);
  return {
    read: (clientKey) =>
      readFile(fileOf(clientKey), "utf8").catch((error: unknown) => {
        if (error instanceof Error && "code" in error && error.code === "ENOENT") return null;
        throw error;
      }),
    write: async (clientKey, text) => {
      const file = fileOf(clientKey);
      await mkdir(folder, { recursive: true });
      await writeFile(`${file}.new`, text);
      await rename(`${file}.new`, file);
    },
  };
}
