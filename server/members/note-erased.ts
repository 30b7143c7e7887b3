import { z } from "zod";
import type { Warehouse } from "#store/clickhouse/warehouse";

/** The tables whose rows the ledger counts. */
const COUNTED = ["events", "quarantine"];

const rowsRow = z.object({ rows: z.string().regex(/^\d+$/) });

/**
 * Tells the ledger of rows that are about to be erased. The token stands for those very rows, so that an erasure that was
 * cut short and is repeated counts them once.
 *
 * @param where a condition of ours, with placeholders for `params`
 */
export async function noteErased(
  warehouse: Pick<Warehouse, "read" | "command">,
  table: string,
  where: string,
  params: Record<string, unknown>,
): Promise<void> {
  if (!COUNTED.includes(table)) return;
  const [found] = await warehouse.read({
    name: "erase/rows",
    sql: `SELECT toString(groupBitXor(cityHash64(id))) AS rows FROM ${table} WHERE ${where}`,
    params,
    row: rowsRow,
    class: "ingest",
  });
  await warehouse.command(
    "erase/note",
    `INSERT INTO receipts (id, project, source, quarter, account, code, segment, lines)
     SETTINGS insert_deduplication_token = 'erased-${table}-${found?.rows ?? "0"}'
     SELECT generateUUIDv4(), project, source, toStartOfFifteenMinutes(received) AS quarter, 'erased', '${table}', '', count()
     FROM ${table} WHERE ${where} GROUP BY project, source, quarter`,
    params,
  );
}
