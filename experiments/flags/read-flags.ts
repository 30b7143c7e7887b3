import { and, asc, desc, eq } from "drizzle-orm";
import type { Control } from "#store/postgres/control";
import { flagDrafts, flagKills, flagRevisions, flags } from "#store/postgres/flag-tables";
import { accounts } from "#store/postgres/schema";
import { type FlagDefinition, flagDefinition, type FlagType } from "./flag-definition";
import { lastFlagChanges } from "./flag-log";
import { revisionInForce } from "./revision-in-force";

/** A flag in a list; `definition` is what is in force, null while nothing was published. */
export interface FlagEntry {
  key: string;
  type: FlagType;
  live: number;
  archivedAt: Date | null;
  /** who made it, null where that was no account or one that is gone */
  owner: string | null;
  /** when anything of it was changed last */
  changedAt: Date;
  definition: FlagDefinition | null;
  /** where its kill switch is pulled */
  kills: { environment: string; reason: string; at: Date }[];
  /** drafts that wait to be published */
  drafts: number;
}

/** Every flag of a project by key, archived ones too. */
export async function readFlags({ db }: Pick<Control, "db">, project: number): Promise<FlagEntry[]> {
  const rows = await db
    .select({ flag: flags, definition: flagRevisions.definition, owner: accounts.name })
    .from(flags)
    .leftJoin(accounts, eq(accounts.id, flags.createdBy))
    .leftJoin(flagRevisions, revisionInForce)
    .where(eq(flags.projectId, project))
    .orderBy(asc(flags.key));
  const kills = await db.select().from(flagKills).where(eq(flagKills.projectId, project));
  const drafts = await db
    .select({ flag: flagDrafts.flag })
    .from(flagDrafts)
    .where(eq(flagDrafts.projectId, project));
  const changes = await lastFlagChanges(db, project);
  return rows.map(({ flag: { key, type, live, archivedAt, createdAt }, definition, owner }) => ({
    ...{ key, type, live, archivedAt, owner },
    changedAt: changes.get(key) ?? createdAt,
    definition: definition === null ? null : flagDefinition.parse(definition),
    kills: kills
      .filter(({ flag }) => flag === key)
      .map(({ environment, reason, killedAt }) => ({ environment, reason, at: killedAt })),
    drafts: drafts.filter(({ flag }) => flag === key).length,
  }));
}

/** What was published of a flag, the latest first; `by` is who did, null if their account is gone. */
export async function readRevisions({ db }: Pick<Control, "db">, project: number, flag: string) {
  const { number, definition, comment, publishedAt, approvedAt, publishedBy } = flagRevisions;
  const rows = await db
    .select({ number, definition, comment, publishedAt, approvedAt, by: accounts.name })
    .from(flagRevisions)
    .leftJoin(accounts, eq(accounts.id, publishedBy))
    .where(and(eq(flagRevisions.projectId, project), eq(flagRevisions.flag, flag)))
    .orderBy(desc(number));
  return rows.map((row) => ({ ...row, definition: flagDefinition.parse(row.definition) }));
}

/** The drafts of a flag, the latest saved first. */
export async function readDrafts({ db }: Pick<Control, "db">, project: number, flag: string) {
  const { id, turn, basedOn, definition, comment, writers, savedAt, approvedAt } = flagDrafts;
  const rows = await db
    .select({ id, turn, basedOn, definition, comment, writers, savedAt, approvedAt })
    .from(flagDrafts)
    .where(and(eq(flagDrafts.projectId, project), eq(flagDrafts.flag, flag)))
    .orderBy(desc(savedAt), desc(id));
  return rows.map((row) => ({ ...row, definition: flagDefinition.parse(row.definition) }));
}
