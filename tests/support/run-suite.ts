import { spawnSync } from "node:child_process";
import { resolve } from "node:path";
import { exitWithSentence } from "#server/exit-with-sentence";

/**
 * Runs a suite of tests that want something beside the project: the folder or file named on the command line, which
 * they find in an environment variable.
 */
export function runSuite({
  script,
  config,
  variable,
  wants = "folder",
}: {
  script: string;
  config: string;
  variable: string;
  wants?: "folder" | "file";
}): void {
  const path = process.argv[2];
  if (!path) {
    exitWithSentence(new Error(`Say where the data lies: npm run ${script} -- <${wants}>`));
    return;
  }
  const { status } = spawnSync(
    process.execPath,
    ["node_modules/vitest/vitest.mjs", "run", "--config", config],
    {
      stdio: "inherit",
      env: { ...process.env, [variable]: resolve(path) },
    },
  );
  process.exit(status ?? 1);
}
