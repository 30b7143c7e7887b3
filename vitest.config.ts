import { availableParallelism } from "node:os";
import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";

export default defineConfig({
  resolve: { alias: { "~": fileURLToPath(new URL("./app", import.meta.url)) } },
  test: {
    // TRICKY: worker threads end in a segmentation fault once the embedded engine is loaded; forks do not.
    pool: "forks",
    // A process runs many files one after the other, and loads what they share once. Files take nothing from each other:
    // each closes what it opened, the embedded engine above all, which has one folder at a time.
    isolate: false,
    // Most files wait for a database, a process or a browser; on two cores one of them at a time leaves half idle, and three
    // take longer than two.
    maxWorkers: Math.max(2, availableParallelism() - 1),
    // Nothing is judged by its speed: what does not end at all is ended, however busy the machine is.
    testTimeout: 120_000,
    hookTimeout: 120_000,
    // What is polled is a page or a store on a busy machine; a second is not long enough there.
    expect: { poll: { timeout: 20_000 } },
    projects: [
      {
        extends: true,
        test: {
          name: "units",
          include: ["{store,ingest,queries,experiments,server,app}/**/*.test.{ts,tsx}"],
        },
      },
      {
        extends: true,
        test: {
          name: "suites",
          include: ["tests/**/*.test.{ts,tsx}"],
          exclude: ["tests/public-data/**", "tests/captures/**", "tests/sdk-cases/**", "node_modules/**"],
          // After the units, for a process is of one project.
          sequence: { groupOrder: 1 },
        },
      },
    ],
  },
});
