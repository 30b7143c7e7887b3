import { and, eq } from "drizzle-orm";
import type { Control } from "#store/postgres/control";
import { flagDrafts, flagRevisions, flags } from "#store/postgres/flag-tables";
import { type Change, changeLive, type Who } from "./change-project";
import { checkDefinition } from "./check-definition";
import { type Difference, diffDefinitions } from "./diff-definitions";
import { findTurn, type KnownDraft } from "./drafts";
import { findFlag, findRevision } from "./find-flag";
import type { FlagDefinition } from "./flag-definition";
import { ConflictError, FlagError } from "./flag-error";
import { readFlagSettings } from "./read-flag-settings";
import { readLiveFlags } from "./live-state";
import { refuseCycles } from "./refuse-cycles";

/**
 * Puts a draft in force as the next revision; the draft is gone then.
 *
 * @returns the revision's number
 * @throws ConflictError when another revision was published since the one it is based on, or the draft was saved since
 * @throws FlagError "approval", "invalid", "cycle", "unknown"
 */
export const publishDraft = (control: Pick<Control, "db">, who: Who, known: KnownDraft): Promise<number> =>
  changeLive(control, who, async (change) => {
    const { db, project } = change;
    const draft = await findTurn(change, known);
    const { live } = await findFlag(change, draft.flag);
    await refuseOutdated(change, draft.flag, { basedOn: draft.basedOn, live });
    const { approval } = await readFlagSettings(db, project);
    if (approval && draft.approvedAt === null) {
      throw new FlagError("approval", "Somebody who did not write in this draft must approve of it first.");
    }
    await db.delete(flagDrafts).where(eq(flagDrafts.id, draft.id));
    return putInForce(change, { ...draft, action: "flag.publish" });
  });

/**
 * Puts an earlier revision in force again, as the next one. Kill switches stay as they are.
 *
 * @param seen the revision in force that the asker looked at
 * @returns the revision's number
 * @throws ConflictError when another revision was published since
 * @throws FlagError "approval" when the project wants approvals and that revision never had one; as publishDraft besides
 */
export const revertFlag = (
  control: Pick<Control, "db">,
  who: Who,
  { flag, to, seen, comment }: { flag: string; to: number; seen: number; comment: string },
): Promise<number> =>
  changeLive(control, who, async (change) => {
    const { live } = await findFlag(change, flag);
    await refuseOutdated(change, flag, { basedOn: seen, live });
    const earlier = await findRevision(change, flag, to);
    if (earlier === null) throw new FlagError("unknown", `The flag ${flag} has no revision ${to}.`);
    const { approval } = await readFlagSettings(change.db, change.project);
    if (approval && earlier.approvedAt === null) {
      throw new FlagError("approval", `Nobody ever approved of revision ${to}; make a draft of it.`);
    }
    return putInForce(change, { ...earlier, comment, action: "flag.revert" });
  });

async function refuseOutdated(
  change: Change,
  flag: string,
  { basedOn, live }: { basedOn: number; live: number },
): Promise<void> {
  if (basedOn === live) return;
  const [before, after] = [await findRevision(change, flag, basedOn), await findRevision(change, flag, live)];
  throw new ConflictError(
    `Revision ${live} of the flag ${flag} was published meanwhile; this is based on ${basedOn}.`,
    differencesOf(before?.definition, after?.definition),
  );
}

/** TRICKY: before the first revision there is nothing, which is no definition. */
function differencesOf(before: FlagDefinition | undefined, after: FlagDefinition | undefined): Difference[] {
  return before && after ? diffDefinitions(before, after) : [{ path: "", before, after }];
}

interface Next {
  flag: string;
  definition: FlagDefinition;
  comment: string;
  approvedBy: number | null;
  approvedAt: Date | null;
  action: "flag.publish" | "flag.revert";
}

async function putInForce(change: Change, { flag: key, definition, action, ...next }: Next): Promise<number> {
  const { db, project, by, now, note } = change;
  const flag = await findFlag(change, key);
  await checkDefinition(db, project, { ...flag, definition });
  refuseCycles({ key, definition }, await readLiveFlags(db, project));
  const before = await findRevision(change, key, flag.live);
  const number = flag.live + 1;
  const { comment, approvedBy, approvedAt } = next;
  await db.insert(flagRevisions).values({
    ...{ projectId: project, flag: key, number, definition, comment, approvedBy, approvedAt },
    publishedBy: by.id,
    publishedAt: now,
  });
  await db
    .update(flags)
    .set({ live: number })
    .where(and(eq(flags.projectId, project), eq(flags.key, key)));
  await note(action, key, {
    before: before && { number: before.number, definition: before.definition },
    after: { number, definition, comment },
  });
  return number;
}
