import type { z } from "zod";
import { WarehouseError } from "./warehouse-error";

/**
 * Turns the engine's rows into what a query promised.
 *
 * @throws WarehouseError "bad-row" naming the query and the place in the row, never the value
 */
export function parseRows<Row>(query: string, schema: z.ZodType<Row>, rows: readonly unknown[]): Row[] {
  return rows.map((row, index) => {
    const parsed = schema.safeParse(row);
    if (parsed.success) return parsed.data;
    const [issue] = parsed.error.issues;
    const path = issue?.path.join(".") ?? "";
    throw new WarehouseError(
      "bad-row",
      `Query ${query}: row ${index + 1} does not fit its schema at ${path === "" ? "the row itself" : path} (${issue?.code ?? "invalid"}).`,
      { retryable: false },
    );
  });
}
