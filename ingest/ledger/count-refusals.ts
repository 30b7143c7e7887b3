import { randomUUID } from "node:crypto";
import { addAll, addTo, originKey, originOf, type Tally } from "#ingest/ledger/tally";
import type { RefusalCode } from "#ingest/pipeline/refusal";
import { clickHouseTime } from "#ingest/pipeline/values/clickhouse-time";
import type { ReceiptRow } from "#store/events/receipt-row";

/** Requests that were not taken, by whose they were and why. What was not flushed when the program is killed is forgotten. */
export interface Refusals {
  /** @param whose null where the key is missing or unknown; @param at instant, ms */
  note(whose: { project: { id: number }; source: string } | null, code: RefusalCode, at: number): void;
  /** Hands what was noted since the last time to `keep`; if that fails it is kept for the next. */
  flush(keep: (rows: ReceiptRow[]) => Promise<void>): Promise<void>;
}

export function countRefusals(): Refusals {
  let noted = new Map<RefusalCode, Tally>();
  const under = (code: RefusalCode): Tally => {
    const tally = noted.get(code) ?? new Map<string, number>();
    noted.set(code, tally);
    return tally;
  };
  return {
    note: (whose, code, at) =>
      addTo(under(code), originKey(whose?.project.id ?? 0, whose?.source ?? "", clickHouseTime(at))),
    flush: async (keep) => {
      if (noted.size === 0) return;
      const taken = noted;
      noted = new Map();
      try {
        await keep([...taken].flatMap(([code, tally]) => receiptsOf(code, tally)));
      } catch (error) {
        for (const [code, tally] of taken) addAll(under(code), tally);
        throw error;
      }
    },
  };
}

const receiptsOf = (code: RefusalCode, tally: Tally): ReceiptRow[] =>
  [...tally].map(([key, lines]) => {
    const { project, source, quarter } = originOf(key);
    return { id: randomUUID(), project, source, quarter, account: "refused", code, segment: "", lines };
  });
