import { unitsOf } from "../metrics-oracle/money";

type Value = number | string | null | undefined;

/** The sum of counts. */
export const total = (counts: readonly Value[]): number =>
  counts.reduce((sum: number, count) => sum + Number(count), 0);

/** The sum of amounts, in ten-thousandths. */
export const totalUnits = (amounts: readonly Value[]): bigint =>
  amounts.reduce((sum: bigint, amount) => sum + unitsOf(String(amount)), 0n);
