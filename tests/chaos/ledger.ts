import { at, type Random } from "#ingest/simulator/chance/random";

/** Every so many-th message has nobody's id in it and belongs into quarantine. */
const REFUSED_EVERY = 37;

/** Which messages were sent to a world, and which of them were acknowledged; messages are numbered from 0. */
export interface Ledger {
  /** New numbers, noted as sent. */
  draw(count: number): number[];
  /** Numbers that were sent and not acknowledged. */
  unsettled(): readonly number[];
  /** Some acknowledged numbers; recent ones are likelier. */
  acknowledgedOnes(count: number): number[];
  acknowledge(numbers: readonly number[]): void;
  isAcknowledged(number: number): boolean;
  isRefused(number: number): boolean;
  sent(): number;
  acknowledged(): number;
}

export function createLedger(random: Random): Ledger {
  const acknowledged: boolean[] = [];
  const order: number[] = [];
  const unsettled = new Set<number>();

  return {
    draw: (count) =>
      Array.from({ length: count }, () => {
        const number = acknowledged.push(false) - 1;
        unsettled.add(number);
        return number;
      }),
    unsettled: () => [...unsettled],
    acknowledgedOnes: (count) => {
      if (order.length === 0) return [];
      return Array.from({ length: count }, () => {
        const span = random.chance(0.5) ? Math.min(200, order.length) : order.length;
        return at(order, order.length - 1 - random.below(span));
      });
    },
    acknowledge: (numbers) => {
      for (const number of numbers) {
        if (acknowledged[number]) continue;
        acknowledged[number] = true;
        order.push(number);
        unsettled.delete(number);
      }
    },
    isAcknowledged: (number) => acknowledged[number] ?? false,
    isRefused: (number) => number % REFUSED_EVERY === 0,
    sent: () => acknowledged.length,
    acknowledged: () => order.length,
  };
}
