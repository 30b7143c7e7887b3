import { z } from "zod";
import type { Frame } from "#queries/frame";
import { readProfiles } from "#queries/members/read-profiles";
import { problemsOf } from "#queries/search-problem";
import type { Warehouse } from "#store/clickhouse/warehouse";
import { csvFile } from "./api-analysis";
import { refused } from "./api-refused";
import { csvOf } from "./csv";

const pageSchema = z.object({
  limit: z.coerce.number().int().min(1).max(1000).default(100),
  offset: z.coerce.number().int().min(0).default(0),
});

/**
 * Some members as the API answers them: as JSON a page (`limit`, `offset` of the address), as CSV all.
 *
 * @param name of the file
 */
export async function answerMembers(
  warehouse: Pick<Warehouse, "read">,
  frame: Frame,
  persons: readonly string[],
  asked: { search: URLSearchParams; format: "json" | "csv"; name: string },
): Promise<Response> {
  const page = pageSchema.safeParse(Object.fromEntries(asked.search));
  if (!page.success) return refused(problemsOf(page.error));
  if (asked.format === "csv") {
    const rows = await readProfiles(warehouse, frame, persons);
    const columns = ["id", "user_id", "first_seen", "last_seen", "events"];
    const cells = rows.map((row) => [row.person, row.userId, row.firstSeen, row.lastSeen, row.events]);
    return csvFile(csvOf({ columns, rows: cells }), asked.name, frame);
  }
  const { limit, offset } = page.data;
  const members = await readProfiles(warehouse, frame, persons.slice(offset, offset + limit));
  return Response.json(
    {
      count: persons.length,
      limit,
      offset,
      members: members.map(({ person, ...member }) => ({ id: person, ...member })),
    },
    { headers: { "cache-control": "private, no-store" } },
  );
}
