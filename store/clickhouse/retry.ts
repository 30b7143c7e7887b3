import { setTimeout as sleep } from "node:timers/promises";
import { WarehouseError, type WarehouseErrorCode } from "./warehouse-error";

/**
 * Tries again what failed for a passing reason. Only for work that may be done twice: reads, and inserts with a token.
 *
 * @param delaysMs how long to wait before each further try; none means one try
 * @param codes the reasons that may pass
 */
export async function retry<T>(
  delaysMs: readonly number[],
  codes: readonly WarehouseErrorCode[],
  attempt: () => Promise<T>,
): Promise<T> {
  for (const delay of delaysMs) {
    try {
      return await attempt();
    } catch (error) {
      if (!(error instanceof WarehouseError) || !codes.includes(error.code)) throw error;
    }
    await sleep(delay);
  }
  return attempt();
}
