import { z } from "zod";
import {
  ENTRIES,
  entryRow,
  IN_STATE,
  type QuarantineEntryView,
  searchParameters,
} from "#queries/quarantine/quarantine-search";
import { type QuarantineSearch } from "#queries/quarantine/quarantine-state";
import type { Reader } from "#queries/scope";

const SHOWN_BYTES = 65_536;
const COLUMNS = `
  toString(entry) AS id, source, toString(arrived) AS received, dialect, endpoint, code, path, message,
  substring(tryBase64Decode(bytes), 1, ${SHOWN_BYTES}) AS text, length(tryBase64Decode(bytes)) AS size, state,
  settled_by AS settledBy, toString(settled_at) AS settledAt, new_code AS newCode, new_path AS newPath,
  new_message AS newMessage`;

/** Where a list goes on: behind this entry. */
export interface QuarantineCursor {
  received: string;
  id: string;
}

/** Before every entry there can be. */
const LAST: QuarantineCursor = {
  received: "2299-12-31 00:00:00.000",
  id: "ffffffff-ffff-ffff-ffff-ffffffffffff",
};

/** A page of entries, the latest first. */
export function listQuarantine(
  reader: Reader,
  project: number,
  search: QuarantineSearch,
  { limit, after }: { limit: number; after: QuarantineCursor | null },
): Promise<QuarantineEntryView[]> {
  return reader.read({
    name: "quarantine/list",
    sql: `
      SELECT ${COLUMNS} FROM (${ENTRIES})
      WHERE ${IN_STATE} AND (arrived, entry) < ({received:DateTime64(3, 'UTC')}, {after_id:UUID})
      ORDER BY arrived DESC, entry DESC
      LIMIT {limit:UInt32}`,
    params: {
      ...searchParameters(project, search),
      limit,
      received: after?.received ?? LAST.received,
      after_id: after?.id ?? LAST.id,
    },
    row: entryRow,
  });
}

const countRow = z.object({
  code: z.string(),
  source: z.string(),
  state: entryRow.shape.state,
  entries: z.coerce.number(),
});
export type QuarantineCount = z.infer<typeof countRow>;

/** How many entries there are by code, source and state, whatever the search says about these three. */
export function countQuarantine(
  reader: Reader,
  project: number,
  search: QuarantineSearch,
): Promise<QuarantineCount[]> {
  return reader.read({
    name: "quarantine/count",
    sql: `
      SELECT code, source, state, count() AS entries FROM (${ENTRIES})
      GROUP BY code, source, state ORDER BY entries DESC, code, source, state`,
    params: searchParameters(project, { ...search, code: "", source: "" }),
    row: countRow,
  });
}

const bytesRow = z.object({ bytes: z.base64() });

/** One entry's bytes as they came, or null if the project has no such entry. */
export async function readQuarantineBytes(
  reader: Reader,
  project: number,
  id: string,
): Promise<Buffer | null> {
  const [row] = await reader.read({
    name: "quarantine/bytes",
    sql: "SELECT bytes FROM quarantine WHERE project = {project:UInt32} AND id = toUUIDOrZero({id:String}) LIMIT 1",
    params: { project, id },
    row: bytesRow,
  });
  return row ? Buffer.from(row.bytes, "base64") : null;
}
