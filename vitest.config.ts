import { availableParallelism } from "node:os";
import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";

export default defineConfig({
  resolve: { alias: { "~": fileURLToPath(new URL("./app", import.meta.url)) } },
  test: {
    // TRICKY: worker threads end in a segmentation fault once the embedded engine is loaded; forks do not.
    pool: "forks",
    // Most files wait for a database, a process or a browser; on two cores one of them at a time leaves half idle, and three
    // take longer than two.
    maxWorkers: Math.max(2, availableParallelism() - 1),
    testTimeout: 60_000,
    hookTimeout: 120_000,
    projects: [
      {
        extends: true,
        test: {
          name: "units",
          include: ["{store,ingest,queries,experiments,server,app}/**/*.test.{ts,tsx}"],
          // They touch nothing outside themselves, so a process runs many of them, and loads what they share once.
          isolate: false,
        },
      },
      {
        extends: true,
        test: {
          name: "suites",
          include: ["tests/**/*.test.{ts,tsx}"],
          exclude: ["tests/public-data/**", "tests/captures/**", "tests/sdk-cases/**", "node_modules/**"],
        },
      },
    ],
  },
});
