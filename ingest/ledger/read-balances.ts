import { z } from "zod";
import type { WaitingLines } from "#ingest/ledger/waiting-lines";
import type { Balance } from "#store/events/balance";
import type { Warehouse } from "#store/clickhouse/warehouse";

const lines = z.coerce.number();
const bookedRow = z.object({
  project: z.number(),
  source: z.string(),
  accepted: lines,
  stored: lines,
  duplicates: lines,
  quarantined: lines,
  damaged: lines,
  erased: lines,
});

/** The balance of every source, by project and source; the writer must not be in the middle of a segment. */
export async function readBalances(
  warehouse: Pick<Warehouse, "read">,
  { inFlight, accepted }: WaitingLines,
): Promise<Balance[]> {
  const booked = await warehouse.read({
    name: "ledger/balances",
    sql: `
      SELECT project, source,
        sumIf(lines, account = 'accepted') AS accepted, sumIf(lines, account = 'stored') AS stored,
        sumIf(lines, account = 'duplicates') AS duplicates, sumIf(lines, account = 'quarantined') AS quarantined,
        sumIf(lines, account = 'damaged') AS damaged, sumIf(lines, account = 'erased') AS erased
      FROM (
        SELECT project, source, account, lines FROM ledger WHERE account NOT IN ('refused', 'lag')
        UNION ALL
        SELECT project, source, 'stored' AS account, count() AS lines FROM events GROUP BY project, source
        UNION ALL
        SELECT project, source, 'quarantined' AS account, count() AS lines FROM quarantine GROUP BY project, source
      )
      GROUP BY project, source
      ORDER BY project, source`,
    params: {},
    row: bookedRow,
    class: "ingest",
  });
  const balances = new Map(booked.map((row) => [`${row.project} ${row.source}`, row]));
  for (const key of [...inFlight.keys(), ...accepted.keys()]) {
    if (!balances.has(key)) balances.set(key, nothing(key));
  }
  return [...balances].map(([key, row]) => {
    const waiting = inFlight.get(key) ?? 0;
    const taken = row.accepted + (accepted.get(key) ?? 0);
    const found = row.stored + row.duplicates + row.quarantined + waiting + row.damaged + row.erased;
    return { ...row, accepted: taken, inFlight: waiting, difference: taken - found };
  });
}

function nothing(key: string): z.infer<typeof bookedRow> {
  const space = key.indexOf(" ");
  return {
    project: Number(key.slice(0, space)),
    source: key.slice(space + 1),
    accepted: 0,
    stored: 0,
    duplicates: 0,
    quarantined: 0,
    damaged: 0,
    erased: 0,
  };
}
