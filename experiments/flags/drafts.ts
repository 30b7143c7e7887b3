import { eq } from "drizzle-orm";
import type { Control } from "#store/postgres/control";
import { flagDrafts } from "#store/postgres/flag-tables";
import { changeProject, type Who } from "./change-project";
import { checkDefinition } from "./check-definition";
import { diffDefinitions } from "./diff-definitions";
import { type Draft, findDraft, findFlag, findRevision } from "./find-flag";
import type { FlagDefinition } from "./flag-definition";
import { ConflictError, FlagError } from "./flag-error";

/** A draft as somebody knew it; `turn` counts the times it was saved. */
export interface KnownDraft {
  id: number;
  turn: number;
}

/**
 * What is to be saved: a new draft, or another turn of one. `basedOn` is the revision its writer looked at, 0 for none;
 * to take in what was published meanwhile, a draft is saved anew on the revision in force.
 */
interface Writing {
  flag: string;
  draft: KnownDraft | null;
  basedOn: number;
  definition: FlagDefinition;
  comment: string;
}

/** Saves a draft; nobody's approval of an earlier turn holds any more. @throws FlagError, ConflictError */
export const saveDraft = (control: Pick<Control, "db">, who: Who, writing: Writing): Promise<KnownDraft> =>
  changeProject(control, who, async (change) => {
    const { db, project, by, now, note } = change;
    const { draft: known, definition, comment, basedOn } = writing;
    const flag = await findFlag(change, writing.flag);
    await findRevision(change, flag.key, basedOn);
    await checkDefinition(db, project, { ...flag, definition });
    const before = known === null ? null : await findTurn(change, known, definition);
    if (before !== null && before.flag !== flag.key) {
      throw new FlagError("unknown", `The flag ${flag.key} has no draft ${before.id}.`);
    }
    const values = {
      basedOn,
      definition,
      comment,
      turn: (before?.turn ?? 0) + 1,
      writers: [...new Set([...(before?.writers ?? []), ...(by.id === null ? [] : [by.id])])],
      savedAt: now,
      approvedBy: null,
      approvedAt: null,
    };
    const [saved] = before
      ? await db.update(flagDrafts).set(values).where(eq(flagDrafts.id, before.id)).returning()
      : await db
          .insert(flagDrafts)
          .values({ projectId: project, flag: flag.key, ...values })
          .returning();
    if (saved === undefined) throw new Error("a draft that was saved is there");
    const { id, turn } = saved;
    await note("flag.draft.save", flag.key, {
      before: before && told(before),
      after: { id, turn, basedOn, definition, comment },
    });
    return { id, turn };
  });

const told = ({ id, turn, basedOn, definition, comment }: Draft) => ({
  id,
  turn,
  basedOn,
  definition,
  comment,
});

/** The draft as somebody knew it. @throws ConflictError when it was saved since */
export async function findTurn(
  place: Parameters<typeof findDraft>[0],
  { id, turn }: KnownDraft,
  wanted?: FlagDefinition,
): Promise<Draft> {
  const draft = await findDraft(place, id);
  if (draft.turn === turn) return draft;
  throw new ConflictError(
    `Draft ${id} was saved by somebody else meanwhile.`,
    wanted ? diffDefinitions(wanted, draft.definition) : [],
  );
}

/** Says that a draft is right as it stands. @throws FlagError "approval" when one of its writers says so */
export const approveDraft = (control: Pick<Control, "db">, who: Who, known: KnownDraft): Promise<void> =>
  changeProject(control, who, async (change) => {
    const { db, by, now, note } = change;
    const draft = await findTurn(change, known);
    if (by.id === null) throw new FlagError("approval", "Only a person can approve of a draft.");
    if (draft.writers.includes(by.id)) {
      throw new FlagError("approval", "Who wrote in a draft cannot approve of it.");
    }
    await db
      .update(flagDrafts)
      .set({ approvedBy: by.id, approvedAt: now })
      .where(eq(flagDrafts.id, draft.id));
    await note("flag.draft.approve", draft.flag, { before: null, after: told(draft) });
  });

/** Throws a draft away; the audit log keeps it. */
export const discardDraft = (control: Pick<Control, "db">, who: Who, known: KnownDraft): Promise<void> =>
  changeProject(control, who, async (change) => {
    const draft = await findTurn(change, known);
    await change.db.delete(flagDrafts).where(eq(flagDrafts.id, draft.id));
    await change.note("flag.draft.discard", draft.flag, { before: told(draft), after: null });
  });
