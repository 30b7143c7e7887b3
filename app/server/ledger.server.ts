import type { AppLoadContext } from "@remix-run/node";
import { eq } from "drizzle-orm";
import { z } from "zod";
import { type Balance, balanceSchema } from "#store/events/balance";
import type { Period } from "#queries/period";
import { localMidnightIn } from "#queries/period/local-midnight";
import type { Project } from "#queries/project";
import { ledgerAudits } from "#store/postgres/schema";

/** The last comparison of a project's books with what is there; instants as ms. */
export interface Audit {
  at: number;
  balances: Balance[];
  /** when a difference was first seen that lasts, null while there is none */
  offSince: number | null;
}

/** Null before the first comparison. */
export async function readAudit({ services }: AppLoadContext, projectId: number): Promise<Audit | null> {
  const [row] = await services.control.db
    .select()
    .from(ledgerAudits)
    .where(eq(ledgerAudits.projectId, projectId));
  if (!row) return null;
  const balances = balanceSchema.array().parse(row.balances);
  return { at: row.at.getTime(), balances, offSince: row.offSince?.getTime() ?? null };
}

const strangerRow = z.object({ code: z.string(), requests: z.coerce.number() });
export type StrangerRefusals = z.infer<typeof strangerRow>;

/** Requests that were refused before it was known whose they are, of the whole installation, on a project's local days. */
export function readStrangers(
  { services }: AppLoadContext,
  project: Project,
  period: Period,
): Promise<StrangerRefusals[]> {
  const midnight = localMidnightIn(project.zone);
  return services.warehouse.read({
    name: "quality/strangers",
    sql: `SELECT code, sum(lines) AS requests FROM ledger
          WHERE project = 0 AND account = 'refused' AND quarter >= fromUnixTimestamp64Milli({from:Int64})
            AND quarter < fromUnixTimestamp64Milli({to:Int64})
          GROUP BY code ORDER BY requests DESC, code`,
    params: { from: midnight(period.from), to: midnight(period.to) },
    row: strangerRow,
    caller: "quality page",
  });
}
