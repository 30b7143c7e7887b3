import { randomUUID } from "node:crypto";
import { addTo, originOf, type Tally } from "#ingest/ledger/tally";
import { LAG_STEPS_MS, type ReceiptRow } from "#store/events/receipt-row";

const FLUSH_MS = 15_000;

/**
 * How long events took from the door to their table. The oldest line of a segment speaks for all of it, so the figure is
 * never too good. A kill forgets what was not flushed: this is a measurement, not a promise.
 */
export interface LagBook {
  note(tally: Tally, ms: number): void;
  isDue(): boolean;
  /** What was noted since the last call, as receipts. */
  take(): ReceiptRow[];
}

export function createLagBook(): LagBook {
  const steps = new Map<number, Tally>();
  let takenAt = performance.now();
  return {
    note: (tally, ms) => {
      const step = LAG_STEPS_MS.find((limit) => ms <= limit) ?? LAG_STEPS_MS.at(-1) ?? 0;
      const under = steps.get(step) ?? new Map<string, number>();
      for (const [key, lines] of tally) addTo(under, key, lines);
      steps.set(step, under);
    },
    isDue: () => steps.size > 0 && performance.now() - takenAt >= FLUSH_MS,
    take: () => {
      takenAt = performance.now();
      const rows = [...steps].flatMap(([step, tally]) =>
        [...tally].map(([key, lines]): ReceiptRow => {
          const { project, source, quarter } = originOf(key);
          const id = randomUUID();
          return { id, project, source, quarter, account: "lag", code: String(step), segment: "", lines };
        }),
      );
      steps.clear();
      return rows;
    },
  };
}
