import { z } from "zod";
import { ENTRIES, IN_STATE, searchParameters } from "#queries/quarantine/quarantine-search";
import { type QuarantineSearch } from "#queries/quarantine/quarantine-state";
import type { Reader } from "#queries/scope";

/** Most ids that are read at once. */
export const ENTRY_IDS_LIMIT = 10_000;

/** The ids of a search's entries, the oldest first, 10,000 at most. */
export async function readEntryIds(
  reader: Reader,
  project: number,
  search: QuarantineSearch,
): Promise<string[]> {
  const rows = await reader.read({
    name: "quarantine/ids",
    sql: `SELECT toString(entry) AS id FROM (${ENTRIES}) WHERE ${IN_STATE} ORDER BY arrived, entry LIMIT ${ENTRY_IDS_LIMIT}`,
    params: searchParameters(project, search),
    row: z.object({ id: z.string() }),
  });
  return rows.map(({ id }) => id);
}
