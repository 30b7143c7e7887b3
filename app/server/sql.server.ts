import type { AppLoadContext } from "@remix-run/node";
import { askSql, type SqlProblem, type SqlResult } from "#queries/sql/ask-sql";
import type { Project } from "#queries/project";
import { TOO_LARGE } from "#server/dashboard/refuse-too-large";
import type { Role } from "#store/postgres/schema";

/** Who may ask in SQL. */
export const SQL_ASKERS: readonly Role[] = ["owner", "operator", "analyst"];

/** What a question in SQL came to, or why it was not answered. */
export type SqlAnswer = { ok: true; result: SqlResult } | { ok: false; problem: SqlProblem };

/** Answers a question in SQL for somebody whose role was looked at. @throws WarehouseError */
export async function answerSql(
  { services }: AppLoadContext,
  sql: string,
  asked: { project: Project; includeExcluded: boolean; signal: AbortSignal },
): Promise<SqlAnswer> {
  try {
    return await askSql(services.warehouse, sql, asked);
  } catch (error) {
    if (!(error instanceof Response && error.status === TOO_LARGE)) throw error;
    const message =
      "it needs more than 1 GiB of memory, 20 seconds or 100,000 rows: ask for less, or end it with LIMIT";
    return { ok: false, problem: { message, line: null, column: null } };
  }
}
