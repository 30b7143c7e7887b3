import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    // TRICKY: worker threads end in a segmentation fault once the embedded engine is loaded; forks do not.
    pool: "forks",
    include: ["{store,ingest,queries,experiments,server,app,tests}/**/*.test.ts"],
    exclude: ["tests/public-data/**", "node_modules/**"],
    testTimeout: 30_000,
    hookTimeout: 60_000,
  },
});
