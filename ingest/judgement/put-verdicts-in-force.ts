import type { Warehouse } from "#store/clickhouse/warehouse";

/**
 * Lets questions know the verdicts that are stored, by reloading the dictionary `standing_of`.
 *
 * @throws WarehouseError
 */
export const putVerdictsInForce = (warehouse: Pick<Warehouse, "command">): Promise<void> =>
  warehouse.command("judgement/reload", "SYSTEM RELOAD DICTIONARY standing_of");
