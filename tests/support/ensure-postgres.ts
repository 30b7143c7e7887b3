import { execFileSync } from "node:child_process";
import { existsSync, readdirSync } from "node:fs";
import { delimiter, join } from "node:path";

/** Where Debian and Ubuntu keep the server's programs, which are not on the path there. */
const DEBIAN = "/usr/lib/postgresql";

function findPostgres(): string | null {
  const versions = existsSync(DEBIAN) ? readdirSync(DEBIAN) : [];
  const folders = [
    ...(process.env["PATH"] ?? "").split(delimiter),
    ...versions.map((version) => join(DEBIAN, version, "bin")),
  ];
  const has = (folder: string) =>
    ["initdb", "postgres"].every((program) => existsSync(join(folder, program)));
  return folders.find(has) ?? null;
}

/** The folder of PostgreSQL's own programs; gets them where the machine allows. @throws saying what to do */
export function ensurePostgres(): string {
  const there = findPostgres();
  if (there) return there;
  try {
    const install =
      "apt-get update -qq && DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends postgresql";
    execFileSync("sh", ["-c", install], { stdio: "ignore", timeout: 300_000 });
  } catch {
    // Said below, in words that help.
  }
  const got = findPostgres();
  if (got) return got;
  throw new Error(
    "The database tests need PostgreSQL. Install it, so that `initdb` and `postgres` are on the path.",
  );
}
