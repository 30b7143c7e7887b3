import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { z } from "zod";
import { segment } from "#ingest/dialects/segment/segment";
import { sortParcel } from "#ingest/http/sort-parcel";
import { arrivalAt } from "#ingest/pipeline/arrival";
import { Refusal } from "#ingest/pipeline/refusal";
import { encodeRows } from "#ingest/spool/encode-rows";
import { migrateWarehouse } from "#store/clickhouse/migrate-warehouse";
import { openWarehouse } from "#store/clickhouse/open-warehouse";
import { typicalMessage } from "./typical-message";

/**
 * A process that inserts the rows of the same messages into tables of its own, segment by segment and nothing else,
 * and tells its parent how long that took. Its arguments: a folder, and a name for the messages.
 */
const [, , folder = "", prefix = ""] = process.argv;
const SEGMENTS = 6;
/** A full segment of the spool holds about as many of these messages. */
const LINES = 15_000;

/** The rows that the door makes of messages. */
function rowsOf(from: number): object[] {
  const now = new Date().toISOString();
  const batch = Array.from({ length: LINES }, (_, n) =>
    typicalMessage(`${prefix}${from + n}`, from + n, now),
  );
  const endpoint = segment.match("/v1/batch");
  if (endpoint?.kind !== "collect") throw new Error("/v1/batch takes no events");
  const parcel = endpoint.open({ batch });
  if (parcel instanceof Refusal) throw new Error(parcel.message);
  const source = { project: { id: 1, zone: "Asia/Shanghai", currency: "CNY" }, source: "bench" };
  const request = { text: "", value: null, dialect: "segment", endpoint: "/v1/batch" };
  const { events } = sortParcel(parcel, request, arrivalAt(Date.now(), source));
  if (events.length !== LINES) throw new Error("the pipeline refused a typical message");
  return events;
}

await mkdir(folder, { recursive: true });
const paths: string[] = [];
for (let number = 0; number < SEGMENTS; number++) {
  const path = join(folder, `${prefix}${number}.ndjson`);
  await writeFile(path, encodeRows(rowsOf(number * LINES)));
  paths.push(path);
}
const warehouse = await openWarehouse({ url: undefined, path: join(folder, "clickhouse") });
await migrateWarehouse(warehouse);

const start = performance.now();
for (const [number, path] of paths.entries()) {
  await warehouse.insertSegment({ table: "events", path, token: `${prefix}${number}` });
}
const seconds = (performance.now() - start) / 1000;
const [count] = await warehouse.read({
  name: "bench/count",
  sql: "SELECT count() AS rows FROM events",
  params: {},
  row: z.object({ rows: z.coerce.number() }),
});
await warehouse.close();
if (count?.rows !== SEGMENTS * LINES) throw new Error(`the engine stored ${count?.rows ?? 0} rows`);
process.send?.({ events: SEGMENTS * LINES, seconds }, () => process.disconnect());
