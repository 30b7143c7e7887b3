import { eventId } from "#store/events/event-id";
import type { ReceiptAccount, ReceiptRow } from "#store/events/receipt-row";
import { originOf, type Tally } from "#ingest/ledger/tally";

/**
 * A tally as rows of the table `receipts`, one for each origin.
 *
 * @param segment what was counted; counting it again makes rows of the same ids, which are stored once
 */
export function receiptRows(
  tally: Tally,
  { segment, account, code }: { segment: string; account: ReceiptAccount; code: string },
): ReceiptRow[] {
  return [...tally].map(([key, lines]) => {
    const { project, source, quarter } = originOf(key);
    const id = eventId(project, source, `${segment}\0${account}\0${code}\0${quarter}`);
    return { id, project, source, quarter, account, code, segment, lines };
  });
}
