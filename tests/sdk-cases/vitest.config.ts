import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    pool: "forks",
    fileParallelism: false,
    include: ["tests/sdk-cases/**/*.test.ts"],
    testTimeout: 60_000,
    hookTimeout: 120_000,
  },
});
