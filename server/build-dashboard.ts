import { spawn } from "node:child_process";
import { once } from "node:events";
import { stat } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { newestIn } from "./newest-in.mjs";

const ROOT = fileURLToPath(new URL("..", import.meta.url));
const BUILT = join(ROOT, "build/server/index.js");
const SOURCES = [
  "app",
  "queries",
  "experiments",
  "store",
  "server",
  "vite.config.ts",
  "tailwind.config.ts",
  "postcss.config.js",
  "public",
  "package.json",
];

/** Builds the dashboard when it was never built or its sources are newer than the build. @throws when the build fails */
export async function buildDashboardIfStale(say: (sentence: string) => void): Promise<void> {
  const built = await stat(BUILT).catch(() => null);
  const newest = Math.max(...SOURCES.map((source) => newestIn(join(ROOT, source))));
  if (built && built.mtimeMs >= newest) return;
  say("Building the dashboard …");
  const build = spawn(
    process.execPath,
    [join(ROOT, "node_modules/@remix-run/dev/dist/cli.js"), "vite:build"],
    {
      cwd: ROOT,
      stdio: ["ignore", "pipe", "pipe"],
      env: { ...process.env, NODE_ENV: "production" },
    },
  );
  let output = "";
  build.stdout.on("data", (piece: Buffer) => (output += piece.toString()));
  build.stderr.on("data", (piece: Buffer) => (output += piece.toString()));
  await once(build, "close");
  if (build.exitCode !== 0) throw new Error(`The dashboard could not be built:\n${output}`);
}
