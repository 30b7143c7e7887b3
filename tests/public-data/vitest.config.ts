import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    pool: "forks",
    execArgv: ["--import", "tsx"],
    include: ["tests/public-data/**/*.test.ts"],
    testTimeout: 180_000,
    hookTimeout: 180_000,
  },
});
