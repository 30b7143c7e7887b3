import { hash } from "node:crypto";
import { readdir, readFile } from "node:fs/promises";
import { MigrationError, type Migration } from "./migration";

const FILE_NAME = /^(\d{4})_([a-z0-9_]+)\.sql$/;

/**
 * Reads a folder of migrations in the order of their numbers.
 *
 * TRICKY: the folder is found beside the source (`new URL("./migrations/", import.meta.url)`), so whoever bundles
 * the caller must leave it out of the bundle.
 *
 * @throws MigrationError "bad-file" when a name is not `0001_name.sql` or the numbers are not 1, 2, 3, …
 */
export async function readMigrations(folder: URL): Promise<Migration[]> {
  const files = (await readdir(folder)).sort();
  return Promise.all(
    files.map(async (file, index) => {
      const [, number, name] = FILE_NAME.exec(file) ?? [];
      if (number === undefined || name === undefined) {
        throw new MigrationError("bad-file", `Migration ${file} is not named like 0001_name.sql.`);
      }
      if (Number(number) !== index + 1) {
        const wanted = String(index + 1).padStart(4, "0");
        throw new MigrationError("bad-file", `Migration ${file} should carry the number ${wanted}.`);
      }
      const sql = await readFile(new URL(file, folder), "utf8");
      return { number: Number(number), name, file, checksum: hash("sha256", sql, "hex"), sql };
    }),
  );
}
