import type { Warehouse } from "#store/clickhouse/warehouse";
import { WarehouseError } from "#store/clickhouse/warehouse-error";

/** The status of a question that was understood and is too large to be answered. */
export const TOO_LARGE = 422;

const isTooLarge = (error: unknown) =>
  error instanceof WarehouseError && (error.code === "too-large" || error.code === "timeout");

/**
 * The warehouse as routes see it: a question that wants more memory or time than one may have is answered with what to
 * do about it, instead of as a failure of ours.
 */
export const refuseTooLarge = (warehouse: Warehouse): Warehouse => ({
  ...warehouse,
  read: async (read) => {
    try {
      return await warehouse.read(read);
    } catch (error) {
      if (isTooLarge(error)) throw new Response(null, { status: TOO_LARGE });
      throw error;
    }
  },
});
