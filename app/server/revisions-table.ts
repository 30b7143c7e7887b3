import type { FlagDefinition } from "#experiments/flags/flag-definition";
import type { Table } from "#queries/table";

/** What was published of a flag, once. */
interface Revision {
  number: number;
  publishedAt: Date;
  by: string | null;
  approvedAt: Date | null;
  comment: string;
  definition: FlagDefinition;
}

/** One row for each revision, the latest first, the definition as JSON; instants are UTC. @param live the one in force */
export const revisionsTable = (revisions: readonly Revision[], live: number): Table => ({
  columns: ["revision", "in_force", "published_at", "published_by", "approved_at", "comment", "definition"],
  rows: revisions.map(({ number, publishedAt, by, approvedAt, comment, definition }) => [
    ...[number, number === live ? "yes" : "no", publishedAt.toISOString(), by],
    ...[approvedAt?.toISOString() ?? null, comment, JSON.stringify(definition)],
  ]),
});
