import { rm } from "node:fs/promises";
import { afterEach, beforeEach, expect, test } from "vitest";
import { migratedFolder } from "#tests/support/migrated-folder";
import { fuzz } from "./fuzz";

let folder: string;
beforeEach(async () => {
  folder = await migratedFolder("agora-fuzz-");
});
afterEach(() => rm(folder, { recursive: true, force: true }));

test(
  "2,000 hostile requests: the program lives, and every event of them is accounted for",
  { timeout: 240_000 },
  async () => {
    const { wrong, counts, stored } = await fuzz({ folder, requests: 2_000, seed: 1, mostMemory: 3_000 });
    expect(wrong).toEqual([]);
    expect(stored.events).toBe(stored.expectedEvents);
    expect(stored.quarantine).toBe(stored.expectedQuarantine);
    expect(Math.min(counts.accepted, counts.rejected, counts.refusedWhole)).toBeGreaterThan(100);
  },
);
