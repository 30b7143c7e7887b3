import { spawnSync } from "node:child_process";
import { resolve } from "node:path";
import { exitWithSentence } from "#server/exit-with-sentence";

/** `npm run test:public-data -- <folder>`: checks the product against public data with published answers. */
const folder = process.argv[2];
if (!folder) exitWithSentence(new Error("Say where the data lies: npm run test:public-data -- <folder>"));

const { status } = spawnSync(
  process.execPath,
  ["node_modules/vitest/vitest.mjs", "run", "--config", "tests/public-data/vitest.config.ts"],
  { stdio: "inherit", env: { ...process.env, AGORA_PUBLIC_DATA: resolve(folder) } },
);
process.exit(status ?? 1);
