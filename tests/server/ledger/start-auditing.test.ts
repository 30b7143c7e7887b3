import { rm } from "node:fs/promises";
import { join } from "node:path";
import { eq } from "drizzle-orm";
import pino from "pino";
import { afterAll, beforeAll, expect, test } from "vitest";
import { startAuditing } from "#server/ledger/start-auditing";
import { createProject } from "#server/projects/create-project";
import { balanceSchema } from "#store/events/balance";
import type { Control } from "#store/postgres/control";
import { openControl } from "#store/postgres/open-control";
import { ledgerAudits } from "#store/postgres/schema";
import { openStage, projectOf, type Stage } from "#tests/queries/stage";
import { migratedFolder } from "#tests/support/migrated-folder";

const NOW = new Date("2026-04-01T00:00:00Z");

let folder: string;
let control: Control;
let stage: Stage;
beforeAll(async () => {
  folder = await migratedFolder("agora-audit-", ["postgres"]);
  control = await openControl({ url: undefined, path: join(folder, "postgres") });
  for (const key of ["tea", "coffee"]) {
    await createProject(control, { key, name: key, zone: "Asia/Shanghai", currency: "CNY" });
  }
  stage = await openStage();
});
afterAll(async () => {
  await Promise.all([stage.close(), control.close()]);
  await rm(folder, { recursive: true, force: true });
});

const accept = (lines: number) =>
  stage.warehouse.command(
    "test/receipts",
    `INSERT INTO receipts (id, project, source, quarter, account, code, segment, lines)
     SELECT generateUUIDv4(), 1, 'story', toDateTime('2026-03-01 00:00:00', 'UTC'), 'accepted', 'events', '', {lines:UInt64}`,
    { lines },
  );
const kept = async (projectId: number) => {
  const [row] = await control.db.select().from(ledgerAudits).where(eq(ledgerAudits.projectId, projectId));
  return row && { offSince: row.offSince, balances: balanceSchema.array().parse(row.balances) };
};

test("a difference that lasts is an error in the log and kept for the page; mended, it is gone", async () => {
  const log: string[] = [];
  const { warehouse } = stage;
  const services = {
    control,
    warehouse,
    clock: () => NOW,
    log: pino({}, { write: (line: string) => void log.push(line) }),
  };
  await stage.play(projectOf({ id: 1 }), [
    { at: "2026-03-01T09:00+08:00", who: "anna", did: "Content Viewed" },
    { at: "2026-03-01T10:00+08:00", who: "anna", did: "Content Liked" },
  ]);
  await accept(5);
  const auditing = startAuditing(services, { spoolFolder: folder, writer: { between: (work) => work() } });
  try {
    // The first audit may be the one that begins by itself.
    await expect
      .poll(async () => {
        await auditing.audit();
        return log.length;
      })
      .toBe(1);
    expect(log[0]).toContain("the books do not balance");
    expect(await kept(1)).toMatchObject({
      offSince: NOW,
      balances: [{ source: "story", accepted: 5, stored: 2, difference: 3 }],
    });
    expect(await kept(2)).toEqual({ offSince: null, balances: [] });
    await auditing.audit();
    expect(log).toHaveLength(1);

    await stage.play(projectOf({ id: 1 }), [
      { at: "2026-03-01T11:00+08:00", who: "ben", did: "Content Viewed" },
      { at: "2026-03-01T12:00+08:00", who: "ben", did: "Content Liked" },
      { at: "2026-03-01T13:00+08:00", who: "ben", did: "Content Saved" },
    ]);
    await auditing.audit();
    expect(await kept(1)).toMatchObject({ offSince: null, balances: [{ stored: 5, difference: 0 }] });
  } finally {
    await auditing.close();
  }
});
