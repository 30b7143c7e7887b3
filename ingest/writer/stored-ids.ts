import { z } from "zod";
import type { SpooledTable, Warehouse } from "#store/clickhouse/warehouse";

const IDS_PER_READ = 10_000;
const idRow = z.object({ id: z.string() });

/** Which of these ids the table has, looked up through its projection `by_id`. */
export async function storedIds(
  warehouse: Warehouse,
  table: SpooledTable,
  ids: readonly string[],
): Promise<Set<string>> {
  const stored = new Set<string>();
  for (let at = 0; at < ids.length; at += IDS_PER_READ) {
    const rows = await warehouse.read({
      name: "writer/stored-ids",
      class: "ingest",
      sql: `SELECT id FROM ${table} WHERE id IN {ids: Array(UUID)}`,
      params: { ids: ids.slice(at, at + IDS_PER_READ) },
      row: idRow,
    });
    for (const { id } of rows) stored.add(id);
  }
  return stored;
}
