import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    pool: "forks",
    fileParallelism: false,
    include: ["tests/public-data/**/*.test.ts"],
    testTimeout: 180_000,
    hookTimeout: 180_000,
  },
});
