import { z } from "zod";
import type { Warehouse } from "#store/clickhouse/warehouse";

/** Has each month of some tables lie in one part, as it does by itself a day after it is over; a month at a time. */
export async function mergeParts(
  warehouse: Pick<Warehouse, "read" | "command">,
  tables: readonly string[],
): Promise<void> {
  const partitions = await warehouse.read({
    name: "bench/partitions",
    sql: `SELECT DISTINCT table, partition_id AS id FROM system.parts
      WHERE database = currentDatabase() AND active AND table IN {tables:Array(String)} ORDER BY table, id`,
    params: { tables },
    row: z.object({ table: z.enum(tables), id: z.string().regex(/^\w+$/) }),
  });
  for (const { table, id } of partitions) {
    await warehouse.command("bench/merge", `OPTIMIZE TABLE ${table} PARTITION ID '${id}' FINAL`);
  }
}
