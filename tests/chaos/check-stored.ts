import { readdir } from "node:fs/promises";
import { z } from "zod";
import { readBalances } from "#ingest/ledger/read-balances";
import { createWaitingLines } from "#ingest/ledger/waiting-lines";
import { nodeDisk } from "#ingest/spool/disk";
import type { Warehouse } from "#store/clickhouse/warehouse";
import { compareRollups } from "./compare-rollups";
import type { Found } from "./orders";

const totalsRow = z.object({ rows: z.coerce.number(), distinct: z.coerce.number() });
const numbersRow = z.object({ numbers: z.array(z.coerce.number()) });

/** What the number of a message is read from: its id `m<number>`, which for what was refused is in its bytes. */
const NUMBER_IN = {
  events: "toUInt32(substring(message_id, 2))",
  quarantine: "toUInt32(substring(JSONExtractString(base64Decode(bytes), 'messageId'), 2))",
};

/** Looks at all that is stored: in both tables, in every rollup, in the ledger, and in what is left of the spool. */
export async function checkStored(warehouse: Warehouse, spoolFolder: string, from: number): Promise<Found> {
  const tableOf = async (table: "events" | "quarantine") => {
    const number = NUMBER_IN[table];
    const [totals] = await warehouse.read({
      name: `chaos/count-${table}`,
      sql: `SELECT count() AS rows, uniqExact(${number}) AS distinct FROM ${table}`,
      params: {},
      row: totalsRow,
      class: "ingest",
    });
    const [list] = await warehouse.read({
      name: `chaos/numbers-${table}`,
      sql: `SELECT arraySort(groupArray(n)) AS numbers FROM (SELECT ${number} AS n FROM ${table}) WHERE n >= {from: UInt32}`,
      params: { from },
      row: numbersRow,
      class: "ingest",
    });
    return { ...(totals ?? { rows: 0, distinct: 0 }), numbers: list?.numbers ?? [] };
  };

  const balances = await readBalances(warehouse, await createWaitingLines(nodeDisk, spoolFolder)());
  const files = await readdir(spoolFolder);
  return {
    events: await tableOf("events"),
    quarantine: await tableOf("quarantine"),
    rollups: await compareRollups(warehouse),
    differences: Object.fromEntries(balances.map(({ source, difference }) => [source, difference])),
    leftOver: files.filter((file) => /\.(corrupt|rejected)$/.test(file)),
  };
}
