import { and, desc, eq, like, max, ne } from "drizzle-orm";
import { z } from "zod";
import type { Control } from "#store/postgres/control";
import { auditLog } from "#store/postgres/schema";

const MOST_ENTRIES = 100;

/** The project's settings of flags are in the log as well, under a name that a flag may have. */
const ofFlags = (project: number) =>
  and(eq(auditLog.projectId, project), like(auditLog.action, "flag.%"), ne(auditLog.action, "flag.settings"));

/** As much of what was noted as is told beside who and when: a draft's or revision's number, why, and where. */
const noted = z
  .object({
    id: z.number(),
    number: z.number(),
    comment: z.string(),
    environment: z.string(),
    reason: z.string(),
  })
  .partial();
const logged = z.object({
  by: z.string(),
  before: noted.nullish().catch(null),
  after: noted.nullish().catch(null),
});

/** A change of a flag; `action` is the audit log's, such as "flag.publish". */
export interface FlagLogEntry extends z.infer<typeof noted> {
  entry: number;
  action: string;
  by: string;
  at: Date;
}

/** What was done to a flag, the latest first, 100 steps at most. */
export async function readFlagLog(
  { db }: Pick<Control, "db">,
  project: number,
  flag: string,
): Promise<FlagLogEntry[]> {
  const { id, action, detail, at, subject } = auditLog;
  const rows = await db
    .select({ id, action, detail, at })
    .from(auditLog)
    .where(and(ofFlags(project), eq(subject, flag)))
    .orderBy(desc(id))
    .limit(MOST_ENTRIES);
  return rows.map((row) => {
    const { by, before, after } = logged.parse(row.detail);
    return { ...before, ...after, entry: row.id, action: row.action, by, at: row.at };
  });
}

/** When each flag was changed last, in whatever way. */
export async function lastFlagChanges(db: Control["db"], project: number): Promise<Map<string, Date>> {
  const rows = await db
    .select({ flag: auditLog.subject, at: max(auditLog.at) })
    .from(auditLog)
    .where(ofFlags(project))
    .groupBy(auditLog.subject);
  return new Map(rows.flatMap(({ flag, at }) => (at === null ? [] : [[flag, at] as const])));
}
